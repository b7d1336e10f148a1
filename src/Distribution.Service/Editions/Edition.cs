using Distribution.Texts;

namespace Distribution.Service.Editions;

/// <summary>A release in one language.</summary>
internal sealed class Edition
{
    public long Id { get; init; }

    public long ReleaseId { get; init; }

    public required LanguageTag Language { get; init; }

    /// <summary>Whether it is the edition that the others translate.</summary>
    public bool IsSource { get; init; }

    public EditionState State { get; set; } = EditionState.Draft;

    /// <summary>The revision that counts: the last that was submitted; null before.</summary>
    public long? RevisionId { get; set; }

    /// <summary><see cref="SealedHash"/> of what was approved; null while it is not sealed.</summary>
    public string? SealedHash { get; set; }

    public DateTimeOffset? SealedAt { get; set; }

    public long? SealedBy { get; set; }

    /// <summary>Last part of its newsroom address, given at the first sealing and kept for ever; null before.</summary>
    public string? Slug { get; set; }
}
