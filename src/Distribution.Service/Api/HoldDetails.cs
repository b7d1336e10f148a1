using Distribution.Service.Mailings;
using Distribution.Service.Releases;

namespace Distribution.Service.Api;

/// <summary>Why something is stopped.</summary>
/// <param name="Since">Since when.</param>
/// <param name="Reason">The doubt that is checked.</param>
/// <param name="Person">Id of who stopped it; null where the service itself did.</param>
internal sealed record HoldDetails(DateTimeOffset Since, string? Reason, long? Person)
{
    public static HoldDetails? Of(Release release) => release.HeldAt is { } since ? new(since, release.HoldReason, release.HeldBy) : null;

    public static HoldDetails? Of(Mailing mailing) => mailing.HeldAt is { } since ? new(since, mailing.HoldReason, mailing.HeldBy) : null;
}
