using Distribution.Texts;

namespace Distribution.Service.Tasks;

/// <summary>One language version to make.</summary>
internal sealed class TranslationTask
{
    public long Id { get; init; }

    public long ReleaseId { get; init; }

    public required LanguageTag Language { get; init; }

    /// <summary>The translator who was asked; null while nobody was.</summary>
    public long? TranslatorId { get; set; }

    public long AskedBy { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset DueAt { get; set; }

    public TranslationTaskState State { get; set; } = TranslationTaskState.New;

    /// <summary>The source changed after the version was begun.</summary>
    public bool Outdated { get; set; }

    /// <summary>When a reminder is mailed to the translator if nothing is handed in; null where none is to come.</summary>
    public DateTimeOffset? RemindAt { get; set; }

    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>Whether a version may still come.</summary>
    public bool IsOpen => State is TranslationTaskState.New or TranslationTaskState.InProgress or TranslationTaskState.Submitted;
}
