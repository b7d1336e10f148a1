using Distribution.Texts;

namespace Distribution.Translation.Tests;

/// <summary>The five versions as files through the reader: whole, and each with one fault.</summary>
public sealed class HandInTests
{
    private const int Title = 0, DateLine = 1, FirstParagraph = 2, LastParagraph = 11; // lines of the files

    public static TheoryData<string> Languages => [.. SeedTexts.Languages];

    public static TheoryData<string, int> Paragraphs =>
        [.. SeedTexts.Languages.SelectMany(_ => Enumerable.Range(2, 9), (language, paragraph) => (language, paragraph))];

    public static TheoryData<string, string> OtherLanguages =>
        [.. SeedTexts.Languages.SelectMany(_ => SeedTexts.Languages, (asked, handedIn) => (asked, handedIn)).Where(p => p.asked != p.handedIn)];

    [Theory, MemberData(nameof(Languages))]
    public void Findings_SeedVersion_AreNone(string language) => Assert.Empty(HandIn.Codes(HandIn.File(language), language));

    [Theory]
    [InlineData("ar", "٢٣", "٢٤")]
    [InlineData("ar", "٢٣", "23000")]
    [InlineData("zh", "23个", "24个")]
    [InlineData("zh", "23个", "23万个")]
    [InlineData("fr", "23 ", "24 ")]
    [InlineData("ru", "23 ", "24 ")]
    [InlineData("ru", "23 ", "23 тыс. ")]
    [InlineData("es", "23 ", "32 ")]
    public void Findings_NumberChanged_AreThatNumber(string language, string stated, string changed)
    {
        var finding = Assert.Single(HandIn.Findings(HandIn.File(language).Replace(stated, changed, StringComparison.Ordinal), language));
        Assert.Equal(("number-differs", "23", "8"), (finding.Code, finding.Arguments["source"], finding.Arguments["paragraph"]));
        Assert.Equal(10, finding.Span?.Line);
    }

    [Theory]
    [InlineData("ar", "ثلث", "ربع")]
    [InlineData("zh", "三分之一", "四分之一")]
    [InlineData("fr", "d’un tiers", "d’un quart")]
    [InlineData("ru", "треть", "четверть")]
    [InlineData("es", "un tercio", "un cuarto")]
    public void Findings_FractionInWordsChanged_AreAWarning(string language, string stated, string changed)
    {
        var finding = Assert.Single(HandIn.Findings(HandIn.File(language).Replace(stated, changed, StringComparison.Ordinal), language));
        Assert.Equal(("written-number-differs", Severity.Warning), (finding.Code, finding.Severity));
    }

    [Theory]
    [InlineData("ar", "٣٠", "٢٩")]
    [InlineData("zh", "7月30日", "7月29日")]
    [InlineData("fr", "30 juillet", "30 juin")]
    [InlineData("ru", "30 июля", "29 июля")]
    [InlineData("es", "30 de julio", "30 de junio")]
    public void Findings_DateChanged_AreThatDateOnce(string language, string stated, string changed)
    {
        Assert.Equal(["date-differs"], HandIn.Codes(Changed(language, FirstParagraph, stated, changed), language)); // in the dateline
        Assert.Equal(["date-differs"], HandIn.Codes(Changed(language, DateLine, stated, changed), language)); // in the date line
        Assert.Equal(["date-differs"], HandIn.Codes(HandIn.File(language).Replace(stated, changed, StringComparison.Ordinal), language)); // in both
    }

    [Theory]
    [InlineData("ar", "٢٠١٨", "٢٠١٩")]
    [InlineData("zh", "2018", "2019")]
    [InlineData("fr", "2018", "2019")]
    [InlineData("ru", "2018", "2019")]
    [InlineData("es", "2018", "2019")]
    public void Findings_YearChanged_AreThatDateOnce(string language, string stated, string changed) =>
        Assert.Equal(["date-differs"], HandIn.Codes(HandIn.File(language).Replace(stated, changed, StringComparison.Ordinal), language));

    [Theory, MemberData(nameof(Languages))]
    public void Findings_PhoneChanged_AreThatPhone(string language)
    {
        Assert.Equal(["phone-differs"], HandIn.Codes(HandIn.File(language).Replace("26060-4990", "26060-4991", StringComparison.Ordinal), language));
        Assert.Equal(["phone-differs"], HandIn.Codes(HandIn.File(language).Replace("1459-4990", "1459-4909", StringComparison.Ordinal), language));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Findings_EmailChanged_AreThatAddress(string language) =>
        Assert.Equal(["email-differs"], HandIn.Codes(HandIn.File(language).Replace("sonya.yee[at]", "sonya.lee[at]", StringComparison.Ordinal), language));

    [Theory, MemberData(nameof(Paragraphs))]
    public void Findings_UrlAdded_AreThatUrl(string language, int paragraph)
    {
        var lines = HandIn.Lines(language).ToList();
        lines[LineOf(paragraph)] += " https://example.org/2018/07/30";
        Assert.Equal(["url-added"], HandIn.Codes(string.Join('\n', lines), language));
    }

    [Theory, MemberData(nameof(Paragraphs))]
    public void Findings_ParagraphLost_AreThatParagraph(string language, int paragraph)
    {
        var finding = Assert.Single(HandIn.Findings(string.Join('\n', HandIn.Lines(language).Where((_, line) => line != LineOf(paragraph))), language));
        Assert.Equal(("paragraph-missing", $"{paragraph}"), (finding.Code, finding.Arguments["paragraph"]));
    }

    [Theory, MemberData(nameof(Paragraphs))]
    public void Findings_ParagraphDoubled_AreThatParagraph(string language, int paragraph)
    {
        var lines = HandIn.Lines(language).ToList();
        lines.Insert(LineOf(paragraph), lines[LineOf(paragraph)]);
        var finding = Assert.Single(HandIn.Findings(string.Join('\n', lines), language));
        Assert.Equal(("paragraph-doubled", $"{paragraph + 1}"), (finding.Code, finding.Arguments["paragraph"]));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Findings_FirstParagraphDoubledWithItsDateline_AreThatParagraph(string language)
    {
        var lines = HandIn.Lines(language).ToList();
        lines.Insert(FirstParagraph, lines[FirstParagraph]);
        Assert.Equal(["paragraph-doubled"], HandIn.Codes(string.Join('\n', lines), language));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Findings_TitleLost_AreTheTitle(string language) =>
        Assert.Equal(["title-missing-in-version"], HandIn.Codes(string.Join('\n', HandIn.Lines(language).Where((_, line) => line != Title)), language));

    [Theory, MemberData(nameof(Languages))]
    public void Findings_ContactLost_AreThatContact(string language) =>
        Assert.Equal(["contact-missing-in-version"], HandIn.Codes(string.Join('\n', HandIn.Lines(language).Take(LastParagraph + 1)), language));

    [Theory, MemberData(nameof(OtherLanguages))]
    public void Findings_OtherLanguage_AreTheLanguage(string asked, string handedIn) =>
        Assert.Equal(["version-language"], HandIn.Codes(HandIn.File(handedIn), asked));

    [Theory, MemberData(nameof(Languages))]
    public void Findings_SourceHandedBack_AreThat(string language) => Assert.Equal(["version-is-source"], HandIn.Codes(HandIn.File("en"), language));

    [Theory, MemberData(nameof(Languages))]
    public void Findings_NothingHandedIn_AreThat(string language)
    {
        Assert.Equal(["document-empty"], HandIn.Codes("", language)); // the reader's refusal
        Assert.Equal(["document-empty"], HandIn.Codes(" \n\n", language));
        Assert.Equal(["version-empty"], HandIn.Codes(string.Join('\n', HandIn.Lines(language).Skip(LastParagraph + 1)), language)); // contacts alone
    }

    private static int LineOf(int paragraph) => FirstParagraph + paragraph - 1;

    private static string Changed(string language, int line, string stated, string changed) =>
        string.Join('\n', HandIn.Lines(language).Select((text, index) => index == line ? text.Replace(stated, changed, StringComparison.Ordinal) : text));
}
