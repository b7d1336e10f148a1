using Distribution.Texts;

namespace Distribution.Translation.Tests.Checks;

public sealed class AddressChecksTests
{
    [Theory]
    [InlineData("write to press[at]example.org", "écrire à press@example.org")]
    [InlineData("write to Press@Example.org", "écrire à press@example.org")]
    [InlineData("write to press@example.org", "écrire à presse@example.org", "email-differs press@example.org|presse@example.org")]
    [InlineData("write to press@example.org", "écrire", "email-missing press@example.org")]
    [InlineData("write", "écrire à press@example.org", "email-added press@example.org")]
    [InlineData("call +43 1 26060 4990", "appeler le (+43 1) 26060-4990")]
    [InlineData("call +43 1 26060 4990", "appeler le +43 1 26060 4991", "phone-differs +43 1 26060 4990|+43 1 26060 4991")]
    [InlineData("call +43 1 26060 4990", "appeler", "phone-missing +43 1 26060 4990")]
    [InlineData("call", "appeler le +43 1 26060 4990", "phone-added +43 1 26060 4990")]
    [InlineData("see https://example.org/en/story2", "voir https://example.org/fr/story2")]
    [InlineData("see https://example.org/en/story2", "voir https://example.org/en/story2.")]
    [InlineData("see (www.example.org)", "voir www.example.org/")]
    [InlineData("see https://example.org/a", "voir https://example.org/A", "url-differs https://example.org/a|https://example.org/A")]
    [InlineData("see https://example.org/a", "voir", "url-missing https://example.org/a")]
    [InlineData("see", "voir example.org/a1", "url-added example.org/a1")]
    public void Compare_AddressesInTheText_GivesWhatDiffers(string source, string version, params string[] expected) =>
        Assert.Equal(expected, Invented.Compared("en", source, "fr", version));

    [Fact]
    public void Compare_PhoneInNativeDigits_IsTheSame() =>
        Assert.Empty(Invented.Compared("en", "call +43 1 26060 4990", "ar", "اتصلوا بالرقم +٤٣ ١ ٢٦٠٦٠ ٤٩٩٠"));

    [Fact]
    public void Compare_UrlBesideChineseMarks_IsTheSame() =>
        Assert.Empty(Invented.Compared("en", "See https://example.org/a1 for more.", "zh", "详见https://example.org/a1。"));

    [Fact]
    public void Compare_UrlAddedAsParagraph_IsToldOnce() => Assert.Equal(
        ["url-added https://example.org/9"],
        Invented.Compared(Invented.Text("en", "A story is told here."), Invented.Text("fr", "Une histoire est racontée ici.", "https://example.org/9")));

    [Fact]
    public void Compare_ContactLost_IsToldOnce()
    {
        var source = Invented.Text("en", "A story.") with { Contacts = [Ada, Ben] };
        Assert.Equal(["contact-missing-in-version Ada Example"], Invented.Compared(source, Invented.Text("fr", "Une histoire.") with { Contacts = [Ben] }));
    }

    [Fact]
    public void Compare_ContactDoubled_IsToldOnce()
    {
        var source = Invented.Text("en", "A story.") with { Contacts = [Ada, Ben] };
        Assert.Equal(["contact-doubled Ben Example"], Invented.Compared(source, Invented.Text("fr", "Une histoire.") with { Contacts = [Ada, Ben, Ben] }));
    }

    [Fact]
    public void Compare_PhoneOfContactChanged_IsToldOnce()
    {
        var source = Invented.Text("en", "A story.") with { Contacts = [Ada, Ben] };
        var version = Invented.Text("fr", "Une histoire.") with { Contacts = [Ada, Ben with { Phones = [new Phone("+43 1 26060 4992", "+431260604992", PhoneKind.Phone)] }] };
        Assert.Equal(["phone-differs +43 1 26060 4991|+43 1 26060 4992"], Invented.Compared(source, version));
    }

    private static Contact Ada => new("Ada Example", "Spokesperson", "Example Office", [new Phone("+43 1 26060 4990", "+431260604990", PhoneKind.Phone)], ["ada@example.org"]);

    private static Contact Ben => new("Ben Example", null, "Example Office", [new Phone("+43 1 26060 4991", "+431260604991", PhoneKind.Phone)], ["ben@example.org"]);
}
