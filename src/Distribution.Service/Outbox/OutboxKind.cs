namespace Distribution.Service.Outbox;

/// <summary>What a mail outside the ledger is.</summary>
internal enum OutboxKind
{
    /// <summary>Invites or reminds a translator; never holds a word of the release.</summary>
    Task,

    /// <summary>Shows a person of the office what subscribers will get.</summary>
    Proof,
}
