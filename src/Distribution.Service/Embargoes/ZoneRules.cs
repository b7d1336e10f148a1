using Distribution.Service.Audit;
using Distribution.Service.Releases;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Embargoes;

/// <summary>
/// Looks, at start and at arming, whether the wall-clock time of an embargo still means its stored instant: governments change the
/// rules of their zones between the writing and the release. A difference is a doubt for a person, so the release is held.
/// </summary>
internal sealed class ZoneRules(AppDb db, DatabaseClock clock, ILogger<ZoneRules> log)
{
    /// <summary>Holds every release that is still to come and whose time means another instant today.</summary>
    /// <returns>How many were held.</returns>
    public async Task<int> HoldChangedAsync(CancellationToken cancellation = default)
    {
        var coming = await db.Releases.Where(r => r.LiftsAt != null && r.LiftedAt == null && r.HeldAt == null).ToListAsync(cancellation);
        var held = 0;
        foreach (var release in coming)
        {
            held += await HoldIfChangedAsync(release, cancellation) ? 1 : 0;
        }

        return held;
    }

    /// <summary>Holds a release whose time means another instant today, and says both in the reason; saved by this.</summary>
    public async Task<bool> HoldIfChangedAsync(Release release, CancellationToken cancellation = default)
    {
        if (release is not { LiftsAt: { } stored, LiftedAt: null, HeldAt: null, EmbargoLocalTime: { } wall } || Meaning(release, wall) is var today && today == Seconds(stored))
        {
            return false;
        }

        var now = await clock.NowAsync(db, cancellation);
        (release.HeldAt, release.HoldReason) = (now, $"{wall:yyyy-MM-dd HH:mm:ss} {release.EmbargoZone} was {stored.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC when it was set and "
            + (today is { } other ? $"is {other.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC by today's rules" : "does not occur, or occurs twice, by today's rules"));
        db.Audit.Add(new AuditEntry { At = now, Act = "release held", Noun = "release", NounId = release.Id, Details = "by the service: zone rules changed" });
        await db.SaveChangesAsync(cancellation);
        log.ZoneRulesChanged(release.Id);
        return true;
    }

    private static DateTimeOffset? Meaning(Release release, DateTime wall) =>
        Zones.Find(release.EmbargoZone) is { } zone && Embargo.TryCreate(wall.AddTicks(-(wall.Ticks % TimeSpan.TicksPerSecond)), zone, release.EmbargoOccurrence, out var embargo, out _)
            ? embargo.LiftsAt
            : null;

    private static DateTimeOffset Seconds(DateTimeOffset instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerSecond));
}
