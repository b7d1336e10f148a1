namespace Distribution.Texts;

/// <summary>Somebody, or an office, whom the media may ask.</summary>
/// <param name="Name">The person's name; null where only an office is named.</param>
/// <param name="Role">Role or group; null without.</param>
/// <param name="Organisation">Organisation; null without.</param>
/// <param name="Phones">Numbers in their order.</param>
/// <param name="Emails">Addresses in their order, disguises such as <c>[at]</c> undone.</param>
/// <param name="Span">Where it stood.</param>
/// <param name="Confidence">How sure its recogniser is, 0 to 1.</param>
public sealed record Contact(
    string? Name,
    string? Role,
    string? Organisation,
    IReadOnlyList<Phone> Phones,
    IReadOnlyList<string> Emails,
    SourceSpan? Span = null,
    double Confidence = 1);
