using Distribution.Service.Subscribers;

namespace Distribution.Service.Api;

/// <summary>What an import did with the rows of its file, or would do.</summary>
/// <param name="DryRun">Nothing was changed.</param>
/// <param name="Rows">How many were added, updated, unchanged and refused.</param>
/// <param name="Findings">One for each row that was refused or not wholly followed, 1000 at most.</param>
internal sealed record ImportAnswer(bool DryRun, ImportCounts Rows, IReadOnlyList<FindingDetails> Findings);
