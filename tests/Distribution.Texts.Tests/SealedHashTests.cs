using System.Text;

namespace Distribution.Texts.Tests;

public sealed class SealedHashTests
{
    private static readonly ReleaseText Text = new()
    {
        Language = LanguageTag.Parse("en"),
        Symbol = new TextPart("UNIS/NAR/1360"),
        Kicker = new TextPart("Press release"),
        Title = new TextPart("Rivers run \"low\""),
        Subtitle = new TextPart("Forty States speak"),
        Date = new DatePart(new DateOnly(2026, 12, 10), "10 December 2026"),
        Dateline = new Dateline("Vienna, 10 December", ["Vienna"], new DateOnly(2026, 12, 10)),
        Body = [new Block(BlockKind.Paragraph, "Ministers met.\u00a0中文 العربية 😀 \\ / <b>") { Marks = [new Mark(0, 9, MarkKind.Link, "https://example.org/?a=1&b=2")] }],
        EndMark = new TextPart("* *** *"),
        Boilerplate = [new Block(BlockKind.Subhead, "About the Office")],
        Notes = [new Block(BlockKind.ListItem, "Photos are at hand.")],
        Contacts = [new Contact("Ada Example", "Spokesperson", "Office", [new Phone("+43 1 26060 4990", "+431260604990", PhoneKind.Phone)], ["ada@example.org"])],
    };

    public static TheoryData<string, Func<ReleaseText, ReleaseText>> Changes => new()
    {
        { "language", t => t with { Language = LanguageTag.Parse("fr") } },
        { "symbol", t => t with { Symbol = null } },
        { "kicker", t => t with { Kicker = new TextPart("press release") } },
        { "title", t => t with { Title = new TextPart("Rivers run low") } },
        { "subtitle", t => t with { Subtitle = new TextPart("Forty States speak.") } },
        { "date", t => t with { Date = new DatePart(new DateOnly(2026, 12, 10), "Dec. 10, 2026") } },
        { "dateline", t => t with { Dateline = t.Dateline! with { Raw = "Vienna" } } },
        { "body", t => t with { Body = [t.Body[0], t.Body[0]] } },
        { "kind", t => t with { Notes = [new Block(BlockKind.Paragraph, t.Notes[0].Text)] } },
        { "no-break space", t => t with { Body = [new Block(BlockKind.Paragraph, t.Body[0].Text.Replace('\u00a0', ' ')) { Marks = t.Body[0].Marks }] } },
        { "mark", t => t with { Body = [t.Body[0] with { Marks = [] }] } },
        { "target", t => t with { Body = [t.Body[0] with { Marks = [t.Body[0].Marks[0] with { Target = "https://example.org/" }] }] } },
        { "end mark", t => t with { EndMark = null } },
        { "boilerplate", t => t with { Boilerplate = [] } },
        { "notes", t => t with { Notes = [] } },
        { "contact's name", t => t with { Contacts = [t.Contacts[0] with { Name = "Ada Exemplar" }] } },
        { "contact's phone", t => t with { Contacts = [t.Contacts[0] with { Phones = [] }] } },
        { "contact's e-mail", t => t with { Contacts = [t.Contacts[0] with { Emails = ["ada@example.com"] }] } },
        { "half a pair", t => t with { Title = new TextPart("\ud83d") } },
        { "other half", t => t with { Title = new TextPart("\ud83e") } },
    };

    [Theory, MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void Of_AnyTextChanged_Changes(string what, Func<ReleaseText, ReleaseText> change) =>
        Assert.True(SealedHash.Of(Text) != SealedHash.Of(change(Text)), what);

    [Fact]
    public void Of_AllChanges_AreDifferent() =>
        Assert.Equal(Changes.Count, Changes.Select(c => SealedHash.Of(c.Data.Item2(Text))).Distinct().Count());

    [Fact]
    public void Of_EmbargoSpansConfidencesAndFindings_AreNotInIt()
    {
        var span = new SourceSpan(7, 8, 9);
        var other = Text with
        {
            Title = new TextPart(Text.Title!.Text, span, 0.5),
            Date = Text.Date! with { Span = span, Confidence = 0.5 },
            Dateline = Text.Dateline! with { Span = span },
            Embargo = new EmbargoLine("EMBARGOED", EmbargoLineKind.Unclear, null, []),
            Body = [new Block(BlockKind.Paragraph, Text.Body[0].Text, span, 0.5) { Marks = Text.Body[0].Marks }],
            Contacts = [Text.Contacts[0] with { Span = span }],
            Findings = [Finding.Warning("title-missing")],
            Proposals = [new Proposal("title", "x", span, 0.4)],
        };
        Assert.Equal(SealedHash.Of(Text), SealedHash.Of(other));
    }

    [Fact]
    public void CanonicalJson_EscapesOnlyWhatJsonDemands() => Assert.Equal(
        """[["language","en",[]],["title","a\"b\\c /<&> 😀 中  é",[]],["paragraph","A\ttable\nof 2",[["link",0,1,"https://example.org/"],["strong",2,1,null]]]]""",
        Encoding.UTF8.GetString(SealedHash.CanonicalJson(new ReleaseText
        {
            Language = LanguageTag.Parse("en"),
            Title = new TextPart("a\"b\\c /<&> 😀 中  é"),
            Body = [new Block(BlockKind.Paragraph, "A\ttable\nof 2") { Marks = [new Mark(0, 1, MarkKind.Link, "https://example.org/"), new Mark(2, 1, MarkKind.Strong)] }],
        })));

    /// <summary>Must never change: approved texts in the databases of our users carry such values.</summary>
    [Fact]
    public void Of_PinnedText_GivesThePinnedValue() => Assert.Equal("e190ddccdf386d5b6fe886a643e7ec64cb0a3154ee7aafca0fca4381022df648", SealedHash.Of(Text));
}
