namespace Distribution.Translation.Values;

/// <summary>An e-mail address, a telephone number or a URL as a text states it.</summary>
/// <param name="Value">In the form that is compared.</param>
/// <param name="Start">First UTF-16 unit in the text.</param>
/// <param name="Raw">As printed.</param>
internal sealed record AddressMention(string Value, int Start, string Raw);
