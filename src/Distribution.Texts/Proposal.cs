namespace Distribution.Texts;

/// <summary>A part that a recogniser believes in too little to set it: a person takes or leaves it.</summary>
/// <param name="Part">Which part, such as <c>title</c>.</param>
/// <param name="Text">What it would be.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Confidence">How sure the recogniser is, 0 to 1.</param>
public sealed record Proposal(string Part, string Text, SourceSpan? Span, double Confidence);
