using Distribution.Service.Mailings;

namespace Distribution.Service.Api;

/// <summary>One send of a release's editions to an audience.</summary>
internal sealed record MailingDetails
{
    public required long Id { get; init; }

    public required long Release { get; init; }

    public required MailingKind Kind { get; init; }

    public required MailingState State { get; init; }

    /// <summary>When the gate opens; null before approval where it opens at once.</summary>
    public DateTimeOffset? OpensAt { get; init; }

    /// <summary>When the gate opened; null before.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Since when it is paused; null while it is not.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>The doubt that holds it; null where none does.</summary>
    public HoldDetails? Hold { get; init; }

    /// <summary>Id of who approved it; null before.</summary>
    public long? ApprovedBy { get; init; }

    /// <summary>Everybody it is for, frozen at arming; null before.</summary>
    public int? Audience { get; init; }

    /// <summary>The ledger in numbers, by language; null where it was not asked for.</summary>
    public IReadOnlyList<LanguageSum>? Languages { get; init; }

    /// <summary>What the operation had to say.</summary>
    public IReadOnlyList<FindingDetails> Findings { get; init; } = [];

    public static MailingDetails Of(Mailing mailing) => new()
    {
        Id = mailing.Id,
        Release = mailing.ReleaseId,
        Kind = mailing.Kind,
        State = mailing.State,
        OpensAt = mailing.OpensAt,
        OpenedAt = mailing.OpenedAt,
        FinishedAt = mailing.FinishedAt,
        PausedAt = mailing.PausedAt,
        Hold = HoldDetails.Of(mailing),
        ApprovedBy = mailing.ApprovedBy,
        Audience = mailing.Audience,
    };
}
