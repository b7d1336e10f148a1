using Distribution.Texts;

namespace Distribution.Service.Outbox;

/// <summary>A mail outside the ledger: to a translator or to a person of the office.</summary>
internal sealed class OutboxMail
{
    public long Id { get; init; }

    public OutboxKind Kind { get; init; }

    public OutboxState State { get; set; } = OutboxState.Pending;

    /// <summary>Whom a task mail goes to; null for a proof.</summary>
    public long? PersonId { get; init; }

    /// <summary>Where a proof goes; null for a task mail.</summary>
    public string? Address { get; init; }

    public long? TaskId { get; init; }

    public long? MailingId { get; init; }

    /// <summary>Language of a proof's edition; null for a task mail.</summary>
    public LanguageTag? Language { get; init; }

    public bool IsReminder { get; init; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    public string? Reply { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SentAt { get; set; }
}
