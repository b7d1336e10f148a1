using Distribution.Texts;

namespace Distribution.Service.Api;

/// <summary>Something a person must know.</summary>
/// <param name="Code">Lower-case words joined by hyphens; never reused for another meaning.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Message">The sentence for the person who mends it.</param>
/// <param name="Arguments">What the sentence names, by name.</param>
/// <param name="Span">Where it stands in the text; null where it concerns the whole.</param>
internal sealed record FindingDetails(string Code, Severity Severity, string Message, IReadOnlyDictionary<string, string> Arguments, SourceSpan? Span);
