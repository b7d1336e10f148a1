using Distribution.Texts;
using Distribution.Service.Subscribers;

namespace Distribution.Service.Mailings;

/// <summary>The ledger row: one subscriber in one mailing.</summary>
internal sealed class Delivery
{
    public long Id { get; init; }

    public long MailingId { get; init; }

    public long ReleaseId { get; init; }

    public MailingKind Kind { get; init; }

    public int Ordinal { get; init; }

    public long SubscriberId { get; init; }

    /// <summary>The first of the mailing's lists that the person is on: it gives the List-Id.</summary>
    public long ListId { get; init; }

    public long? BatchId { get; set; }

    /// <summary>Order within the mailing: languages interleaved, shuffled within.</summary>
    public int Position { get; set; }

    public required LanguageTag Language { get; set; }

    /// <summary>The source is sent because the reader's own language is not there.</summary>
    public bool Fallback { get; set; }

    /// <summary>What happens where the edition is not sealed at the lift: the strongest policy of the person's lists.</summary>
    public LanguagePolicy Policy { get; set; }

    /// <summary>Seconds that <see cref="LanguagePolicy.Wait"/> waits after the opening.</summary>
    public long WaitSeconds { get; set; }

    public DateTimeOffset? WaitUntil { get; set; }

    public DeliveryState State { get; set; }

    /// <summary>Why it is in its state, such as <c>no-edition</c> or <c>waiting</c>; null where the state says it all.</summary>
    public string? Reason { get; set; }

    /// <summary>Hash of the edition that was approved when it was armed; null while that edition is not sealed.</summary>
    public string? SealedHash { get; set; }

    public int Generation { get; set; }

    /// <summary>Fence of the batch under which it was last attempted.</summary>
    public long Fence { get; set; }

    public int Attempts { get; set; }

    /// <summary>How often nobody knew whether it had arrived: resent after the first, a person's matter after the second.</summary>
    public int Uncertainties { get; set; }

    /// <summary>The person may have the text: set at the first uncertain attempt, never cleared.</summary>
    public bool MaybeHasIt { get; set; }

    public DateTimeOffset? AttemptedAt { get; set; }

    public DateTimeOffset? NextAttemptAt { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>The relay's last reply: printable, at most 500 characters.</summary>
    public string? Reply { get; set; }
}
