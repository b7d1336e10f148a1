using Distribution.Reading.Vocabularies;

namespace Distribution.Reading.Parts;

/// <summary>What the head of a paragraph says as a dateline.</summary>
/// <param name="Length">Length of the dateline itself, without what closes it.</param>
/// <param name="Rest">Where the paragraph goes on.</param>
/// <param name="Places">Places as printed.</param>
/// <param name="Date">The date; null without.</param>
/// <param name="Tag">Agency or wire; null without.</param>
/// <param name="Confidence">How much speaks for it.</param>
internal sealed record DatelineHead(int Length, int Rest, IReadOnlyList<string> Places, FoundDate? Date, string? Tag, double Confidence);
