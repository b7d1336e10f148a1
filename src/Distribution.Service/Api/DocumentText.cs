namespace Distribution.Service.Api;

/// <summary>A document as text.</summary>
internal sealed record DocumentText
{
    /// <summary>The document.</summary>
    public required string Text { get; init; }

    /// <summary>A name for it, a hint of its format; plain text without.</summary>
    public string? FileName { get; init; }

    /// <summary>Title, where the document has none; only a release takes one.</summary>
    public string? Title { get; init; }
}
