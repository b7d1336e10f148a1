namespace Distribution.Service.Api;

/// <summary>The tasks that were made.</summary>
/// <param name="Tasks">One per language.</param>
/// <param name="Findings">Such as languages that nobody writes.</param>
internal sealed record TasksAnswer(IReadOnlyList<TaskDetails> Tasks, IReadOnlyList<FindingDetails> Findings);
