using Distribution.Texts;

namespace Distribution.Translation.Tests.Checks;

public sealed class BlocksCheckTests
{
    private static readonly ReleaseText Source = Invented.Text("en", "Ministers of 40 States met in Vienna to speak about rivers.", "The rivers carry 12 per cent less water than before.") with
    {
        Title = new TextPart("Rivers run low"),
        Subtitle = new TextPart("Forty States speak"),
        Dateline = new Dateline("Vienna", ["Vienna"], null),
        Boilerplate = [new Block(BlockKind.Subhead, "About the Office"), new Block(BlockKind.Paragraph, "The Office was founded in 1997 and has 500 staff members.")],
        Notes = [new Block(BlockKind.ListItem, "Photos of 2026 can be had at www.example.org.")],
    };

    private static readonly ReleaseText Version = Invented.Text("fr", "Les ministres de 40 États se sont réunis à Vienne pour parler des fleuves.", "Les fleuves transportent 12 % d’eau de moins qu’avant.") with
    {
        Title = new TextPart("Les fleuves baissent"),
        Subtitle = new TextPart("Quarante États en parlent"),
        Dateline = new Dateline("Vienne", ["Vienne"], null),
        Boilerplate = [new Block(BlockKind.Subhead, "À propos de l’Office"), new Block(BlockKind.Paragraph, "L’Office a été fondé en 1997 et compte 500 agents.")],
        Notes = [new Block(BlockKind.ListItem, "Des photos de 2026 sont disponibles sur www.example.org.")],
    };

    [Fact]
    public void Compare_WholeVersion_GivesNoFinding() => Assert.Empty(Invented.Compared(Source, Version));

    [Fact]
    public void Compare_TitleLost_IsTold() =>
        Assert.Equal(["title-missing-in-version Rivers run low"], Invented.Compared(Source, Version with { Title = null }));

    [Fact]
    public void Compare_TitleAgainInTheText_IsTold() =>
        Assert.Equal(["title-doubled Les fleuves baissent"], Invented.Compared(Source, Version with { Body = [new Block(BlockKind.Paragraph, "Les fleuves baissent"), .. Version.Body] }));

    [Fact]
    public void Compare_TitleThatTheSourceLacks_IsAWarning()
    {
        var finding = Assert.Single(VersionComparison.Compare(Source with { Title = null }, Version, Version.Language));
        Assert.Equal(("title-added-in-version", Severity.Warning), (finding.Code, finding.Severity));
    }

    [Fact]
    public void Compare_SubtitleLost_IsTold() =>
        Assert.Equal(["subtitle-missing-in-version Forty States speak"], Invented.Compared(Source, Version with { Subtitle = null }));

    [Fact]
    public void Compare_DatelineLost_IsTold() =>
        Assert.Equal(["dateline-missing-in-version Vienna"], Invented.Compared(Source, Version with { Dateline = null }));

    [Fact]
    public void Compare_BoilerplateLost_IsToldPerBlock() => Assert.Equal(
        ["boilerplate-missing About the Office", "boilerplate-missing The Office was founded in 1997 and has 500 staff members."],
        Invented.Compared(Source, Version with { Boilerplate = [] }));

    [Fact]
    public void Compare_NoteLost_IsTold() =>
        Assert.Equal(["note-missing Photos of 2026 can be had at www.example.org."], Invented.Compared(Source, Version with { Notes = [] }));

    [Fact]
    public void Compare_NoteDoubled_IsTold() => Assert.Equal(
        ["note-doubled Des photos de 2026 sont disponibles sur www.example.org."],
        Invented.Compared(Source, Version with { Notes = [.. Version.Notes, .. Version.Notes] }));

    [Fact]
    public void Compare_BoilerplateReadAsBody_GivesNoFinding() =>
        Assert.Empty(Invented.Compared(Source, Version with { Body = [.. Version.Body, .. Version.Boilerplate], Boilerplate = [] }));

    [Fact]
    public void Compare_ParagraphAdded_IsTold() => Assert.Equal(
        ["paragraph-added Le président a chanté."],
        Invented.Compared(Source, Version with { Body = [.. Version.Body, new Block(BlockKind.Paragraph, "Le président a chanté.")] }));

    [Fact]
    public void Compare_NumberOfALostParagraph_IsNotToldAgain() =>
        Assert.Equal(["paragraph-missing The rivers carry 12 per cent less water than before."], Invented.Compared(Source, Version with { Body = [Version.Body[0]] }));

    [Fact]
    public void Compare_ParagraphsMerged_IsAWarning()
    {
        var merged = new Block(BlockKind.Paragraph, $"{Version.Body[0].Text} {Version.Body[1].Text}");
        var finding = Assert.Single(VersionComparison.Compare(Source, Version with { Body = [merged] }, Version.Language));
        Assert.Equal(("paragraphs-merged", Severity.Warning), (finding.Code, finding.Severity));
    }

    [Fact]
    public void Compare_ParagraphSplit_IsAWarning()
    {
        var source = Source with { Body = [new Block(BlockKind.Paragraph, $"{Source.Body[0].Text} {Source.Body[1].Text}")] };
        var finding = Assert.Single(VersionComparison.Compare(source, Version, Version.Language));
        Assert.Equal(("paragraph-split", Severity.Warning), (finding.Code, finding.Severity));
    }

    [Fact]
    public void Compare_SubheadAndListItemLost_AreToldUnderTheirNames()
    {
        var source = Source with { Body = [.. Source.Body, new Block(BlockKind.Subhead, "What comes next"), new Block(BlockKind.ListItem, "More rain is hoped for by everybody in 2027.")] };
        Assert.Equal(["subhead-missing What comes next", "list-item-missing More rain is hoped for by everybody in 2027."], Invented.Compared(source, Version));
    }

    [Fact]
    public void Compare_ParagraphLeftUntranslated_IsTold()
    {
        var version = Version with { Body = [Version.Body[0], Source.Body[1]] };
        Assert.Equal(["paragraph-untranslated The rivers carry 12 per cent less water than before."], Invented.Compared(Source, version));
    }

    [Fact]
    public void Compare_ParagraphCutInHalf_IsAWarning()
    {
        var longer = Source with { Body = [new Block(BlockKind.Paragraph, string.Concat(Enumerable.Repeat("Nobody remembers such a summer in the whole valley of the river. ", 3))), .. Source.Body] };
        var version = Version with { Body = [new Block(BlockKind.Paragraph, "Personne ne se souvient d’un tel été dans toute la vallée. Personne."), .. Version.Body] };
        Assert.Equal(["length-suspicious"], VersionComparison.Compare(longer, version, version.Language).Select(f => f.Code));
    }

    [Fact]
    public void Compare_EverythingLost_DoesNotFail() =>
        Assert.NotEmpty(VersionComparison.Compare(Source, Invented.Text("fr", "Rien."), Version.Language));

    [Fact]
    public void Compare_SourceWithoutBlocks_DoesNotFail() =>
        Assert.Equal(["paragraph-added Rien."], Invented.Compared(Invented.Text("en"), Invented.Text("fr", "Rien.")));
}
