namespace Distribution.Service.Audit;

/// <summary>One act that approved, sent, lifted, held or changed something; inserted with the act, never altered.</summary>
internal sealed class AuditEntry
{
    public long Id { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Who; null where the service itself acted, such as at a lift.</summary>
    public long? PersonId { get; init; }

    /// <summary>What was done, such as <c>mailing approved</c>.</summary>
    public required string Act { get; init; }

    /// <summary>What it was done to, such as <c>mailing</c>.</summary>
    public required string Noun { get; init; }

    public long NounId { get; init; }

    /// <summary>What else counts (ids, instants, confirmed warnings); never a name, an address or a text.</summary>
    public string? Details { get; init; }
}
