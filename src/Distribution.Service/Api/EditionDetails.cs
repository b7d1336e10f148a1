using Distribution.Texts;

namespace Distribution.Service.Api;

/// <summary>A release in one language with the text that counts.</summary>
/// <param name="Release">Id of the release.</param>
/// <param name="Edition">State and seal.</param>
/// <param name="Revision">Number of the revision that counts; null before one was accepted.</param>
/// <param name="Text">Its text; null before.</param>
/// <param name="Findings">What reading and comparison had to say of it.</param>
internal sealed record EditionDetails(long Release, EditionSummary Edition, int? Revision, ReleaseText? Text, IReadOnlyList<FindingDetails> Findings);
