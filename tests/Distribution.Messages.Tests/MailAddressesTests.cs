namespace Distribution.Messages.Tests;

public sealed class MailAddressesTests
{
    [Theory]
    [InlineData("a.b+c@example.org")]
    [InlineData("press@müller.example")]
    public void CanBeMailed_OneMailbox_IsTrue(string email) => Assert.True(MailAddresses.CanBeMailed(email));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("@example.org")]
    [InlineData("a@")]
    [InlineData("Ada <ada@example.org>")]
    [InlineData("a@example.org, b@example.org")]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    [InlineData("\"a b\"@example.org")]
    [InlineData("مثال@example.org")] // no header without SMTPUTF8 can hold it
    public void CanBeMailed_AnythingElse_IsFalse(string? email) => Assert.False(MailAddresses.CanBeMailed(email));

    [Fact]
    public void Compose_InternationalDomain_IsWrittenInItsAsciiForm()
    {
        var message = Cast.Composer.Compose(Cast.Release("en") with { Reader = new MailReader("press@müller.example", null, null, TimeZoneInfo.Utc) });

        Assert.Equal("press@xn--mller-kva.example", message.Raw("To"));
    }
}
