using Distribution.Texts;

namespace Distribution.Service.Newsroom;

/// <summary>An edition that anybody may read.</summary>
internal sealed class PublicEdition
{
    public required long ReleaseId { get; init; }

    public required LanguageTag Language { get; init; }

    /// <summary>Last part of its address.</summary>
    public required string Slug { get; init; }

    public string? Symbol { get; init; }

    /// <summary>When it became public.</summary>
    public required DateTimeOffset LiftedAt { get; init; }

    public required ReleaseText Text { get; init; }
}
