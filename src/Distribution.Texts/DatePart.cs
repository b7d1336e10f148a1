namespace Distribution.Texts;

/// <summary>The date line of a release: its own date, apart from the dateline's.</summary>
/// <param name="Date">The day.</param>
/// <param name="Raw">As printed.</param>
/// <param name="Span">Where it stood.</param>
/// <param name="Confidence">How sure its recogniser is, 0 to 1.</param>
public sealed record DatePart(DateOnly Date, string Raw, SourceSpan? Span = null, double Confidence = 1);
