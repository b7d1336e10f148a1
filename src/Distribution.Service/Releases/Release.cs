using Distribution.Texts;

namespace Distribution.Service.Releases;

/// <summary>One press release: its embargo, and whether it is out.</summary>
internal sealed class Release
{
    public long Id { get; init; }

    /// <summary>Document symbol, the same in all languages; null without.</summary>
    public string? Symbol { get; set; }

    /// <summary>Title that a person set by hand, in the source language; null where the document's own counts.</summary>
    public string? Title { get; set; }

    public required LanguageTag SourceLanguage { get; set; }

    public ReleaseState State { get; set; } = ReleaseState.Draft;

    public EmbargoDecision EmbargoDecision { get; set; } = EmbargoDecision.Undecided;

    /// <summary>The embargo's time on the wall in <see cref="EmbargoZone"/>; null without one.</summary>
    public DateTime? EmbargoLocalTime { get; set; }

    /// <summary>IANA name of the embargo's zone; null without one.</summary>
    public string? EmbargoZone { get; set; }

    public Occurrence? EmbargoOccurrence { get; set; }

    /// <summary>The embargo's instant; null without one.</summary>
    public DateTimeOffset? LiftsAt { get; set; }

    /// <summary>When it became public, latched by the database's clock; null before.</summary>
    public DateTimeOffset? LiftedAt { get; set; }

    /// <summary>Since when a doubt holds it; null where none does.</summary>
    public DateTimeOffset? HeldAt { get; set; }

    public long? HeldBy { get; set; }

    /// <summary>Why it is held or, where it no longer is, why it was let go.</summary>
    public string? HoldReason { get; set; }

    public long CreatedBy { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public bool HasEmbargo => EmbargoDecision == EmbargoDecision.Instant;
}
