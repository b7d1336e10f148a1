using Distribution.Texts;

namespace Distribution.Translation.Checks;

/// <summary>An address somewhere in a text.</summary>
internal sealed record StatedAddress(string Value, string Raw, SourceSpan? Span);
