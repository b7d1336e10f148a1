namespace Distribution.Texts;

/// <summary>The line of a document that forbids its use before a moment.</summary>
/// <param name="Raw">As printed.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Until">The instant, with the offset of the zone it names; null unless <see cref="EmbargoLineKind.Instant"/>.</param>
/// <param name="Readings">The instants it can mean; empty where it is clear.</param>
/// <param name="Span">Where it stood.</param>
/// <param name="Confidence">How sure its recogniser is, 0 to 1.</param>
public sealed record EmbargoLine(
    string Raw,
    EmbargoLineKind Kind,
    DateTimeOffset? Until,
    IReadOnlyList<DateTimeOffset> Readings,
    SourceSpan? Span = null,
    double Confidence = 1);
