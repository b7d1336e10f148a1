namespace Distribution.Texts;

/// <summary>A part of a release that is one line of text: title, subtitle, kicker, symbol, end mark.</summary>
/// <param name="Text">As printed, white space collapsed; never empty.</param>
/// <param name="Span">Where it stood; null where a person set it.</param>
/// <param name="Confidence">How sure its recogniser is, 0 to 1.</param>
public sealed record TextPart(string Text, SourceSpan? Span = null, double Confidence = 1)
{
    /// <summary>As printed, white space collapsed; never empty.</summary>
    public string Text { get; } = !string.IsNullOrWhiteSpace(Text) ? Text : throw new ArgumentException("A part has text.", nameof(Text));
}
