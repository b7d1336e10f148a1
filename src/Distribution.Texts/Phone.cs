namespace Distribution.Texts;

/// <summary>A telephone number.</summary>
/// <param name="Raw">As printed.</param>
/// <param name="E164">In the form of ITU-T E.164, such as <c>+431260604990</c>; null where no valid number can be made of it.</param>
/// <param name="Kind">What it reaches.</param>
public sealed record Phone(string Raw, string? E164, PhoneKind Kind);
