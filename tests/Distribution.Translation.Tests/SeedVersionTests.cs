using Distribution.Texts;

namespace Distribution.Translation.Tests;

public sealed class SeedVersionTests
{
    public static TheoryData<string> Languages => [.. SeedTexts.Languages];

    public static TheoryData<string, int> Paragraphs =>
        [.. SeedTexts.Languages.SelectMany(_ => Enumerable.Range(1, 10), (language, paragraph) => (language, paragraph))];

    [Theory, MemberData(nameof(Languages))]
    public void Compare_SeedVersion_GivesNoFinding(string language) =>
        Assert.Empty(Sentences(SeedTexts.Read(language), language));

    [Theory, MemberData(nameof(Paragraphs))]
    public void Compare_ParagraphLost_IsNamedAndNothingElse(string language, int paragraph)
    {
        var version = SeedTexts.Read(language);
        var found = VersionComparison.Compare(SeedTexts.Source, version with { Body = [.. version.Body.Where((_, i) => i != paragraph - 1)] }, version.Language);
        var finding = Assert.Single(found);
        Assert.Equal(("paragraph-missing", $"{paragraph}"), (finding.Code, finding.Arguments["paragraph"]));
    }

    [Theory, MemberData(nameof(Paragraphs))]
    public void Compare_ParagraphDoubled_IsNamedAndNothingElse(string language, int paragraph)
    {
        var version = SeedTexts.Read(language);
        var body = version.Body.ToList();
        body.Insert(paragraph, body[paragraph - 1]);
        var finding = Assert.Single(VersionComparison.Compare(SeedTexts.Source, version with { Body = body }, version.Language));
        Assert.Equal(("paragraph-doubled", $"{paragraph + 1}"), (finding.Code, finding.Arguments["paragraph"]));
    }

    [Theory, MemberData(nameof(Paragraphs))]
    public void Compare_ParagraphPastedAtTheEnd_IsNamedAndNothingElse(string language, int paragraph)
    {
        var version = SeedTexts.Read(language);
        var finding = Assert.Single(VersionComparison.Compare(SeedTexts.Source, version with { Body = [.. version.Body, version.Body[paragraph - 1]] }, version.Language));
        Assert.Equal(("paragraph-doubled", "11"), (finding.Code, finding.Arguments["paragraph"]));
    }

    [Theory, MemberData(nameof(Paragraphs))]
    public void Compare_ParagraphPastedAtTheHead_IsNamedAndNothingElse(string language, int paragraph)
    {
        var version = SeedTexts.Read(language);
        var finding = Assert.Single(VersionComparison.Compare(SeedTexts.Source, version with { Body = [version.Body[paragraph - 1], .. version.Body] }, version.Language));
        Assert.Equal("paragraph-doubled", finding.Code);
        Assert.Equal(paragraph == 1 ? "2" : "1", finding.Arguments["paragraph"]);
    }

    private static IEnumerable<string> Sentences(ReleaseText version, string asked) =>
        VersionComparison.Compare(SeedTexts.Source, version, LanguageTag.Parse(asked)).Select(f => $"{f.Code} {string.Join(", ", f.Arguments)}");
}
