using Distribution.Texts;

namespace Distribution.Translation.Tests;

public sealed class SideBySideTests
{
    private static readonly string[] Source =
    [
        "The office opened its work with 23 partners on Monday, and more of them are expected before the year ends.",
        "A second paragraph tells at some length of the 450 children whom the fund reached in the course of last year.",
        "Nobody knows the end.",
    ];

    [Fact]
    public void Of_WhereAParagraphIsMissing_LeavesItsPlaceEmpty()
    {
        var rows = SideBySide.Of(
            Text("en", Source),
            Text("fr", "Le bureau a entamé lundi ses travaux avec 23 partenaires, et d’autres sont attendus avant la fin de l’année.", "Personne ne connaît la fin."),
            LanguageTag.Parse("fr"));

        Assert.Equal([(1, 1), (1, 0), (1, 1)], rows.Select(r => (r.Source.Count, r.Version.Count)));
        Assert.Equal(Source, rows.SelectMany(r => r.Source).Select(b => b.Text));
    }

    [Fact]
    public void Of_WhateverTheVersionIs_ShowsEveryBlockOnceAndInOrder()
    {
        var source = Text("en", Source) with { Notes = [new Block(BlockKind.Paragraph, "A note.")] };
        var version = Text("fr", [.. Source, Source[0], "Encore une chose."]) with { Boilerplate = [new Block(BlockKind.Subhead, "À propos")] };

        var rows = SideBySide.Of(source, version, LanguageTag.Parse("fr"));

        Assert.Equal([.. source.Body, .. source.Notes], rows.SelectMany(r => r.Source));
        Assert.Equal([.. version.Body, .. version.Boilerplate], rows.SelectMany(r => r.Version));
    }

    private static ReleaseText Text(string language, params string[] paragraphs) => new()
    {
        Language = LanguageTag.Parse(language),
        Body = [.. paragraphs.Select(p => new Block(BlockKind.Paragraph, p))],
    };
}
