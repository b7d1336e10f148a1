using Distribution.Service.Relays;

namespace Distribution.Service.Tests.Relays;

public sealed class RelayAddressTests
{
    [Theory]
    [InlineData("smtp://relay.example.org", "relay.example.org", 25, "None", null, null)]
    [InlineData("smtps://relay.example.org", "relay.example.org", 465, "SslOnConnect", null, null)]
    [InlineData("smtp+starttls://relay.example.org", "relay.example.org", 587, "StartTls", null, null)]
    [InlineData("smtp://relay.example.org:2525", "relay.example.org", 2525, "None", null, null)]
    [InlineData("SMTP://127.0.0.1:25/", "127.0.0.1", 25, "None", null, null)]
    [InlineData("smtp://[::1]:2525", "::1", 2525, "None", null, null)]
    [InlineData("smtps://user:secret@relay.example.org", "relay.example.org", 465, "SslOnConnect", "user", "secret")]
    [InlineData("smtps://user@relay.example.org", "relay.example.org", 465, "SslOnConnect", "user", null)]
    [InlineData("smtps://press%40example.org:p%3Aq%2Fr%40s%25@relay.example.org:1465", "relay.example.org", 1465, "SslOnConnect", "press@example.org", "p:q/r@s%")]
    [InlineData("smtps://user:a:b+c@relay.example.org", "relay.example.org", 465, "SslOnConnect", "user", "a:b+c")]
    public void TryParse_Relay_Parts(string text, string host, int port, string security, string? user, string? password)
    {
        Assert.True(RelayAddress.TryParse(text, out var address, out var refusal));
        Assert.Null(refusal);
        Assert.Equal((host, port, security, user, password, false), (address.Host, address.Port, address.Security.ToString(), address.User, address.Password, address.IsPickup));
    }

    [Theory]
    [InlineData(null, "relay-missing")]
    [InlineData(" ", "relay-missing")]
    [InlineData("pickup:", "relay-pickup-without-folder")]
    [InlineData("relay.example.org", "relay-invalid")]
    [InlineData("relay.example.org:25", "relay-invalid")]
    [InlineData("http://relay.example.org", "relay-invalid")]
    [InlineData("smtp://", "relay-invalid")]
    [InlineData("smtp:relay.example.org", "relay-invalid")]
    [InlineData("smtp://relay.example.org:99999", "relay-invalid")]
    [InlineData("smtp://relay.example.org:0", "relay-invalid")]
    [InlineData("smtp://relay.example.org:x", "relay-invalid")]
    [InlineData("smtp://relay.example.org/folder", "relay-invalid")]
    [InlineData("smtp://relay.example.org?tls=no", "relay-invalid")]
    [InlineData("smtps://:secret@relay.example.org", "relay-invalid")]
    public void TryParse_Nonsense_Finding(string? text, string code)
    {
        Assert.False(RelayAddress.TryParse(text, out var address, out var refusal));
        Assert.Null(address);
        Assert.Equal(code, refusal.Code);
    }

    [Fact]
    public void TryParse_Pickup_FullPathOfTheFolder()
    {
        Assert.True(RelayAddress.TryParse("pickup:some/mail", out var address, out _));
        Assert.Equal((true, Path.GetFullPath("some/mail")), (address.IsPickup, address.Directory));
    }

    [Fact]
    public void ToString_WithPassword_ShowsNeitherUserNorPassword()
    {
        Assert.True(RelayAddress.TryParse("smtps://user:secret@relay.example.org", out var address, out _));
        Assert.Equal("relay.example.org:465", address.ToString());
    }
}
