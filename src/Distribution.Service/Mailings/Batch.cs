namespace Distribution.Service.Mailings;

/// <summary>Some thousand deliveries of one mailing: what one worker owns at a time.</summary>
internal sealed class Batch
{
    public long Id { get; init; }

    public long MailingId { get; init; }

    /// <summary>1, 2, 3 … within its mailing; retries go on counting.</summary>
    public int Number { get; init; }

    /// <summary>The process that holds the lease; null where nobody does.</summary>
    public string? Owner { get; set; }

    /// <summary>Raised at every change of owner: an attempt under an old number is refused.</summary>
    public long Fence { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>When none of its rows was due any more; null while it is to be sent.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    public DateTimeOffset CreatedAt { get; init; }
}
