using Distribution.Service.Releases;
using Distribution.Texts;

namespace Distribution.Service.Api;

/// <summary>A release with everything of it, and the ids that further operations need.</summary>
internal sealed record ReleaseDetails
{
    public required long Id { get; init; }

    /// <summary>Document symbol, the same in all languages; null without.</summary>
    public string? Symbol { get; init; }

    public required LanguageTag SourceLanguage { get; init; }

    public required ReleaseState State { get; init; }

    public required EmbargoDetails Embargo { get; init; }

    /// <summary>The doubt that holds it; null where none does.</summary>
    public HoldDetails? Hold { get; init; }

    public required IReadOnlyList<EditionSummary> Editions { get; init; }

    public required IReadOnlyList<TaskDetails> Tasks { get; init; }

    public required IReadOnlyList<MailingDetails> Mailings { get; init; }

    /// <summary>What the operation had to say.</summary>
    public IReadOnlyList<FindingDetails> Findings { get; init; } = [];
}
