namespace Distribution.Texts;

/// <summary>The structured text of a release in one language.</summary>
public sealed record ReleaseText
{
    /// <summary>Language of the text as <see cref="LanguageTag"/> writes it: <c>en</c>, <c>zh</c>, <c>zh-Hant</c>, <c>pt-BR</c>.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>Document symbol, such as <c>UNIS/NAR/1360</c>; null without.</summary>
    public TextPart? Symbol { get; init; }

    /// <summary>Line above the title; null without.</summary>
    public TextPart? Kicker { get; init; }

    /// <summary>Title; null where the document has none.</summary>
    public TextPart? Title { get; init; }

    /// <summary>Subtitle; null without.</summary>
    public TextPart? Subtitle { get; init; }

    /// <summary>The release's own date; null where it states none.</summary>
    public DatePart? Date { get; init; }

    /// <summary>Place and date at the head of the text; null without.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>The embargo line; null without.</summary>
    public EmbargoLine? Embargo { get; init; }

    /// <summary>The story, in order.</summary>
    public IReadOnlyList<Block> Body { get; init; } = [];

    /// <summary>The mark that ends the story; null without.</summary>
    public TextPart? EndMark { get; init; }

    /// <summary>"About X", in order, headings included as subheads.</summary>
    public IReadOnlyList<Block> Boilerplate { get; init; } = [];

    /// <summary>Notes to editors, in order.</summary>
    public IReadOnlyList<Block> Notes { get; init; } = [];

    /// <summary>Whom the media may ask, in document order.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>Parts too unsure to be set.</summary>
    public IReadOnlyList<Proposal> Proposals { get; init; } = [];

    /// <summary>What the reader has to say of the document.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
