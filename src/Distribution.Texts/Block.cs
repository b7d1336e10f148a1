namespace Distribution.Texts;

/// <summary>One block of a release's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text: one line, white space collapsed (a table keeps tabs and line feeds); never empty.</param>
/// <param name="Span">Where it stood in the extracted text; null where it was not read from a document.</param>
/// <param name="Confidence">How sure its recogniser is, 0 to 1.</param>
public sealed record Block(BlockKind Kind, string Text, SourceSpan? Span = null, double Confidence = 1)
{
    /// <summary>The block's text, never empty.</summary>
    public string Text { get; } = !string.IsNullOrWhiteSpace(Text) ? Text : throw new ArgumentException("A block has text.", nameof(Text));

    /// <summary>Ranges of the text that are emphasised, links and the like; empty for plain text.</summary>
    public IReadOnlyList<Mark> Marks { get; init; } = [];
}
