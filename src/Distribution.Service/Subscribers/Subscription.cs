namespace Distribution.Service.Subscribers;

/// <summary>A subscriber on a list.</summary>
internal sealed class Subscription
{
    public long SubscriberId { get; init; }

    public long ListId { get; init; }

    public DateTimeOffset JoinedAt { get; init; }

    /// <summary>When the person left it; null while on it.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
