using System.Globalization;
using Distribution.Service.Audit;
using Distribution.Service.Mailings;
using Distribution.Service.People;
using Distribution.Service.Releases;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Embargoes;

/// <summary>Sets the embargo of a release while nothing of it is out.</summary>
internal sealed class EmbargoDesk(AppDb db, ReleaseLock releases, DatabaseClock clock, AuditTrail audit)
{
    private static readonly string[] Forms = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>Sets a wall-clock time in a zone; warnings must be confirmed by their codes.</summary>
    public async Task<Answer<Release>> SetAsync(
        Person actor, long releaseId, string localTime, string zoneId, Occurrence? occurrence, IReadOnlyCollection<string> confirmed, CancellationToken cancellation = default)
    {
        if (!DateTime.TryParseExact(localTime.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
        {
            return Finding.Error("embargo-time-unreadable", ("time", localTime));
        }

        if (!Zones.TryFind(zoneId, out var zone, out var refusal) || !Embargo.TryCreate(wall, zone, occurrence, out var embargo, out refusal))
        {
            return refusal;
        }

        return await ChangeAsync(
            actor,
            releaseId,
            (release, now) => embargo.LiftsAt <= now ? Finding.Error("embargo-has-passed", ("lift", embargo.LiftsAt), ("now", now)) : Doubt(release, embargo, confirmed),
            release => (release.EmbargoDecision, release.EmbargoLocalTime, release.EmbargoZone, release.EmbargoOccurrence, release.LiftsAt) =
                (EmbargoDecision.Instant, embargo.LocalTime, embargo.ZoneId, embargo.Occurrence, embargo.LiftsAt),
            $"lifts at {embargo.LiftsAt:O} {embargo.ZoneId}",
            cancellation);
    }

    /// <summary>Decides that there is none: the release is out when its mailing is approved.</summary>
    public Task<Answer<Release>> SetNoneAsync(Person actor, long releaseId, CancellationToken cancellation = default) =>
        ChangeAsync(
            actor,
            releaseId,
            (_, _) => null,
            release => (release.EmbargoDecision, release.EmbargoLocalTime, release.EmbargoZone, release.EmbargoOccurrence, release.LiftsAt) =
                (EmbargoDecision.None, null, null, null, null),
            "none",
            cancellation);

    private async Task<Answer<Release>> ChangeAsync(
        Person actor, long releaseId, Func<Release, DateTimeOffset, Finding?> doubt, Action<Release> change, string details, CancellationToken cancellation)
    {
        if (Rights.Refusal(actor, "set an embargo", Role.Spokesperson, Role.Approver) is { } refusal)
        {
            return refusal;
        }

        await using var transaction = await releases.TakeAsync(db, releaseId, cancellation);
        if (await db.Releases.SingleOrDefaultAsync(r => r.Id == releaseId, cancellation) is not { } release)
        {
            return Finding.Error("release-unknown", ("release", releaseId));
        }

        // Moving an embargo that mailings already stand on is an act of its own, with notices to whoever holds a copy.
        if (release.State != ReleaseState.Draft || await db.Mailings.AnyAsync(m => m.ReleaseId == releaseId && m.State != MailingState.Draft && m.State != MailingState.Cancelled, cancellation))
        {
            return Finding.Error("embargo-in-use", ("release", releaseId));
        }

        if (doubt(release, await clock.NowAsync(db, cancellation)) is { } finding)
        {
            return finding;
        }

        change(release);
        await audit.AddAsync(actor, "embargo set", "release", releaseId, details, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return release;
    }

    /// <summary>An embargo line of the document that names another instant is shown beside the one that is set.</summary>
    private Finding? Doubt(Release release, Embargo embargo, IReadOnlyCollection<string> confirmed)
    {
        var line = (from e in db.Editions
                    join r in db.Revisions on e.RevisionId equals r.Id
                    where e.ReleaseId == release.Id && e.IsSource
                    select r).AsNoTracking().Single().Text?.Embargo;
        return line?.Until is { } until && until != embargo.LiftsAt && !confirmed.Contains("embargo-line-differs")
            ? Finding.Warning("embargo-line-differs", ("line", line.Raw), ("until", until), ("lift", embargo.LiftsAt)).At(line.Span)
            : null;
    }
}
