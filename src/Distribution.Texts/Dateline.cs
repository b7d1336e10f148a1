namespace Distribution.Texts;

/// <summary>Place and date at the head of the first paragraph.</summary>
/// <param name="Raw">As printed, without the dash or other mark that closes it.</param>
/// <param name="Places">The places as printed; may be empty where only a date or an agency stands.</param>
/// <param name="Date">Its day; null where it has none. A missing year comes from the date line.</param>
/// <param name="SourceTag">The agency or wire it names, such as <c>UN Information Service</c>; null without.</param>
/// <param name="Span">Where it stood.</param>
/// <param name="Confidence">How sure its recogniser is, 0 to 1.</param>
public sealed record Dateline(
    string Raw, IReadOnlyList<string> Places, DateOnly? Date, string? SourceTag = null, SourceSpan? Span = null, double Confidence = 1);
