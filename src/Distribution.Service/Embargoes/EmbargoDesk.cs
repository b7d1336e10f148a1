using System.Globalization;
using Distribution.Service.Audit;
using Distribution.Service.Mailings;
using Distribution.Service.People;
using Distribution.Service.Releases;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Embargoes;

/// <summary>Sets, moves, removes and lifts the embargo of a release, as long as it is not out.</summary>
internal sealed class EmbargoDesk(AppDb db, GateChange gate, AuditTrail audit)
{
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(366);
    private static readonly string[] Forms = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>Sets or moves the embargo to a wall-clock time in a zone; warnings must be confirmed by their codes.</summary>
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
            confirmed,
            "embargo set",
            async (release, now) => Impossible(embargo, now, confirmed) ?? await LineDoubtAsync(release, embargo, confirmed, cancellation),
            (_, _) => new EmbargoState(EmbargoDecision.Instant, embargo.LocalTime, embargo.ZoneId, embargo.Occurrence, embargo.LiftsAt),
            cancellation);
    }

    /// <summary>Decides that there is none. A release whose mailing is approved is out by it, which must be confirmed.</summary>
    public Task<Answer<Release>> SetNoneAsync(Person actor, long releaseId, IReadOnlyCollection<string>? confirmed = null, CancellationToken cancellation = default) =>
        ChangeAsync(
            actor,
            releaseId,
            confirmed ?? [],
            "embargo removed",
            (release, _) => Task.FromResult(PublishDoubt(release, confirmed ?? [])),
            (_, _) => new EmbargoState(EmbargoDecision.None, LocalTime: null, Zone: null, Occurrence: null, LiftsAt: null),
            cancellation);

    /// <summary>Lifts the embargo now, before its instant, which must be confirmed.</summary>
    public Task<Answer<Release>> LiftAsync(Person actor, long releaseId, IReadOnlyCollection<string> confirmed, CancellationToken cancellation = default) =>
        ChangeAsync(
            actor,
            releaseId,
            confirmed,
            "embargo lifted early",
            (release, _) => Task.FromResult(!release.HasEmbargo ? Finding.Error("lift-without-embargo", ("release", releaseId)) : PublishDoubt(release, confirmed)),
            (release, now) => Lifted(release, now),
            cancellation);

    private async Task<Answer<Release>> ChangeAsync(
        Person actor,
        long releaseId,
        IReadOnlyCollection<string> confirmed,
        string act,
        Func<Release, DateTimeOffset, Task<Finding?>> doubt,
        Func<Release, DateTimeOffset, EmbargoState> change,
        CancellationToken cancellation)
    {
        if (Rights.Refusal(actor, "set an embargo", Role.Spokesperson, Role.Approver) is { } refusal)
        {
            return refusal;
        }

        EmbargoState before = null!;
        Release changed = null!;
        var answer = await gate.MakeAsync(
            releaseId,
            async (release, now) =>
            {
                (before, changed) = (EmbargoState.Of(release), release);
                var finding = await doubt(release, now) ?? await CopiesDoubtAsync(release, confirmed, cancellation);
                if (finding is not null)
                {
                    return finding;
                }

                await PutAsync(release, change(release, now), now, cancellation);
                await audit.AddAsync(actor, act, "release", releaseId, release.LiftsAt is { } lift ? $"lifts at {lift:O} {release.EmbargoZone}" : "none", cancellation);
                return null;
            },
            undo: release => PutAsync(release, before, before.LiftsAt ?? release.CreatedAt, CancellationToken.None),
            cancellation);
        return answer.For(changed);
    }

    /// <summary>Puts the embargo into the release and its instant into the mailings that open by it; what was composed is made anew.</summary>
    private async Task PutAsync(Release release, EmbargoState state, DateTimeOffset now, CancellationToken cancellation)
    {
        state.Put(release);
        var mailings = await db.Mailings
            .Where(m => m.ReleaseId == release.Id && m.State != MailingState.Draft && m.State != MailingState.Finished && m.State != MailingState.Cancelled)
            .ToListAsync(cancellation);
        foreach (var mailing in mailings)
        {
            mailing.Generation++;
            if (mailing.Kind == MailingKind.Release && mailing.OpenedAt is null)
            {
                // Armed for another instant: the sweep arms it anew when its own comes near.
                (mailing.OpensAt, mailing.State) = (state.LiftsAt ?? now, MailingState.Scheduled);
            }
        }
    }

    private static Finding? Impossible(Embargo embargo, DateTimeOffset now, IReadOnlyCollection<string> confirmed) =>
        embargo.LiftsAt <= now ? Finding.Error("embargo-has-passed", ("lift", embargo.LiftsAt), ("now", now))
        : embargo.LiftsAt > now + Farthest && !confirmed.Contains("embargo-far-ahead") ? Finding.Warning("embargo-far-ahead", ("lift", embargo.LiftsAt), ("days", (int)Farthest.TotalDays))
        : null;

    /// <summary>This moment as the embargo: on whole seconds, never later than now.</summary>
    private static EmbargoState Lifted(Release release, DateTimeOffset now)
    {
        var second = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        var zone = Zones.Find(release.EmbargoZone) ?? TimeZoneInfo.Utc;
        var wall = TimeZoneInfo.ConvertTime(second, zone).DateTime;
        var occurrence = new Occurrence?[] { null, Occurrence.Earlier, Occurrence.Later }
            .FirstOrDefault(o => Embargo.TryCreate(wall, zone, o, out var embargo, out _) && embargo.LiftsAt == second);
        return new EmbargoState(EmbargoDecision.Instant, wall, zone.Id, occurrence, second);
    }

    private static Finding? PublishDoubt(Release release, IReadOnlyCollection<string> confirmed) =>
        release.State == ReleaseState.Scheduled && !confirmed.Contains("embargo-end-publishes")
            ? Finding.Warning("embargo-end-publishes", ("release", release.Id), ("lift", release.LiftsAt))
            : null;

    /// <summary>Whoever holds an advance copy reads another time in it: the office must know how many, before it changes that.</summary>
    private async Task<Finding?> CopiesDoubtAsync(Release release, IReadOnlyCollection<string> confirmed, CancellationToken cancellation)
    {
        var holders = await db.Deliveries.CountAsync(d => d.ReleaseId == release.Id && d.Kind == MailingKind.Advance && (d.State == DeliveryState.Sent || d.MaybeHasIt), cancellation);
        return holders > 0 && !confirmed.Contains("embargo-stands-in-copies")
            ? Finding.Warning("embargo-stands-in-copies", ("holders", holders), ("lift", release.LiftsAt))
            : null;
    }

    /// <summary>An embargo line of the document that names another instant is shown beside the one that is set.</summary>
    private async Task<Finding?> LineDoubtAsync(Release release, Embargo embargo, IReadOnlyCollection<string> confirmed, CancellationToken cancellation)
    {
        var source = await (from e in db.Editions
                            join r in db.Revisions on e.RevisionId equals r.Id
                            where e.ReleaseId == release.Id && e.IsSource
                            select r).AsNoTracking().SingleAsync(cancellation);
        return source.Text?.Embargo is { Until: { } until } line && until != embargo.LiftsAt && !confirmed.Contains("embargo-line-differs")
            ? Finding.Warning("embargo-line-differs", ("line", line.Raw), ("until", until), ("lift", embargo.LiftsAt)).At(line.Span)
            : null;
    }

    private sealed record EmbargoState(EmbargoDecision Decision, DateTime? LocalTime, string? Zone, Occurrence? Occurrence, DateTimeOffset? LiftsAt)
    {
        public static EmbargoState Of(Release release) =>
            new(release.EmbargoDecision, release.EmbargoLocalTime, release.EmbargoZone, release.EmbargoOccurrence, release.LiftsAt);

        public void Put(Release release) =>
            (release.EmbargoDecision, release.EmbargoLocalTime, release.EmbargoZone, release.EmbargoOccurrence, release.LiftsAt) = (Decision, LocalTime, Zone, Occurrence, LiftsAt);
    }
}
