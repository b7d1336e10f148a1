using Distribution.Service.Relays;

namespace Distribution.Service.Mailings;

/// <summary>What became of an attempt.</summary>
/// <param name="DeliveryId">The row.</param>
/// <param name="ReleaseId">Its release.</param>
/// <param name="Fence">Fence under which it was attempted.</param>
/// <param name="State">The row's state from now on.</param>
/// <param name="Reason">Why; null where the state says it all.</param>
/// <param name="Reply">The relay's last reply, as it came.</param>
/// <param name="NextAttemptAt">When a pending row is due again; null for at once.</param>
/// <param name="IsFree">The attempt does not count: nothing was said by the relay about this row.</param>
internal sealed record Result(
    long DeliveryId, long ReleaseId, long Fence, DeliveryState State, string? Reason = null, string? Reply = null, DateTimeOffset? NextAttemptAt = null, bool IsFree = false)
{
    /// <summary>The reply as it may be stored.</summary>
    public string? PrintableReply => Reply is null ? null : RelayReply.Printable(Reply);
}
