using Distribution.Reading.Documents;

namespace Distribution.Reading.Parts;

/// <summary>A place of a document that speaks of its embargo.</summary>
/// <param name="Text">The line, lines or sentence.</param>
/// <param name="Phrase">Where in it the embargo phrase stands: times before it are those of an event.</param>
/// <param name="Before">What the same paragraph says before it; empty without.</param>
/// <param name="Block">The last block that it takes.</param>
internal sealed record EmbargoNotice(PlacedText Text, int Phrase, string Before, int Block);
