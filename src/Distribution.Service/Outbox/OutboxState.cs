namespace Distribution.Service.Outbox;

/// <summary>Where a mail outside the ledger is on its way. It is sent at least once, always under the same Message-ID.</summary>
internal enum OutboxState
{
    Pending,
    Sent,
    Refused,
}
