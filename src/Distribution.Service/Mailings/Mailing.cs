namespace Distribution.Service.Mailings;

/// <summary>One send of a release's editions to an audience.</summary>
internal sealed class Mailing
{
    public long Id { get; init; }

    public long ReleaseId { get; init; }

    public MailingKind Kind { get; init; }

    /// <summary>0, or the number of the correction or notice.</summary>
    public int Ordinal { get; init; }

    public MailingState State { get; set; } = MailingState.Draft;

    /// <summary>When the gate opens: the lift for a release, the set time for advance copies; null before approval where it opens at once.</summary>
    public DateTimeOffset? OpensAt { get; set; }

    /// <summary>When the gate opened, latched by the database's clock; null before.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>Raised by whatever changes the bytes or the right to send them; what was prepared under another number is thrown away.</summary>
    public int Generation { get; set; }

    /// <summary>Everybody the mailing is for, frozen at arming: the sum of the seven delivery states; null before.</summary>
    public int? Audience { get; set; }

    public DateTimeOffset? HeldAt { get; set; }

    public long? HeldBy { get; set; }

    public string? HoldReason { get; set; }

    /// <summary>When a person let it go although its instant had passed by more than the limit; null where nobody had to.</summary>
    public DateTimeOffset? LateAllowedAt { get; set; }

    public DateTimeOffset? PausedAt { get; set; }

    public long? PausedBy { get; set; }

    public DateTimeOffset? ApprovedAt { get; set; }

    public long? ApprovedBy { get; set; }

    public long CreatedBy { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }
}
