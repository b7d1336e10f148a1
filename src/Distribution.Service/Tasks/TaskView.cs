using Distribution.Service.Newsroom;
using Distribution.Texts;

namespace Distribution.Service.Tasks;

/// <summary>The page of a task. Public because a component takes it.</summary>
public sealed record TaskView
{
    /// <summary>The page's words, in the translator's language.</summary>
    public required PageWords Words { get; init; }

    /// <summary>Words in the language of the source, for what frames its text.</summary>
    public required PageWords SourceWords { get; init; }

    /// <summary>What is asked for.</summary>
    public required LanguageTag Language { get; init; }

    public required ReleaseText Source { get; init; }

    public string? Symbol { get; init; }

    public TaskEmbargo Embargo { get; init; }

    /// <summary>When it lifts; null without.</summary>
    public DateTimeOffset? LiftsAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Zone in which the translator reads times.</summary>
    public required TimeZoneInfo Zone { get; init; }

    public required string AskName { get; init; }

    public required string AskEmail { get; init; }

    /// <summary>The source has changed since the last version.</summary>
    public bool IsOutdated { get; init; }

    /// <summary>What was handed in last, accepted or not; null before.</summary>
    public VersionView? Last { get; init; }

    /// <summary>Whether the page answers to a hand-in just now.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>Why what was sent just now could not be taken; null otherwise.</summary>
    public string? Problem { get; init; }

    /// <summary>What stands in the field after that; null where it holds what was pasted last.</summary>
    public string? Pasted { get; init; }
}
