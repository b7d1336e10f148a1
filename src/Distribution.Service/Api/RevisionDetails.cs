using Distribution.Texts;

namespace Distribution.Service.Api;

/// <summary>What became of a hand-in.</summary>
/// <param name="Release">Id of the release.</param>
/// <param name="Language">Language of the edition.</param>
/// <param name="Revision">1, 2, 3 … within the edition.</param>
/// <param name="DocumentHash">SHA-256 of the bytes, which are kept.</param>
/// <param name="Findings">What reading and comparison had to say.</param>
internal sealed record RevisionDetails(long Release, LanguageTag Language, int Revision, string DocumentHash, IReadOnlyList<FindingDetails> Findings);
