using Distribution.Service.Audit;
using Distribution.Service.Editions;
using Distribution.Service.People;
using Distribution.Service.Releases;
using Distribution.Service.Storage;
using Distribution.Service.Waking;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Mailings;

/// <summary>What a person does with a mailing.</summary>
internal sealed class MailingDesk(AppDb db, ReleaseLock releases, GateChange gate, DatabaseClock clock, AuditTrail audit, Wake wake, IOptions<MailOptions> options)
{
    /// <summary>Plans a mailing to lists; nothing is sent before it is approved.</summary>
    /// <param name="actor">Who plans it.</param>
    /// <param name="releaseId">What is sent.</param>
    /// <param name="kind">To whom it goes.</param>
    /// <param name="lists">Names of lists, in the order that gives the List-Id.</param>
    /// <param name="opensAt">When advance copies go out; null for at approval. A release opens at its lift.</param>
    /// <param name="cancellation">Ends waiting.</param>
    public async Task<Answer<Mailing>> AddAsync(
        Person actor, long releaseId, MailingKind kind, IReadOnlyList<string> lists, DateTimeOffset? opensAt, CancellationToken cancellation = default)
    {
        if (Rights.Refusal(actor, "plan a mailing", Role.Spokesperson, Role.Approver) is { } refusal)
        {
            return refusal;
        }

        if (await db.Releases.SingleOrDefaultAsync(r => r.Id == releaseId, cancellation) is null)
        {
            return Finding.Error("release-unknown", ("release", releaseId));
        }

        if (kind == MailingKind.Release && opensAt is not null)
        {
            return Finding.Error("mailing-opens-at-lift", ("release", releaseId));
        }

        var known = await db.Lists.Where(l => lists.Contains(l.Name)).ToListAsync(cancellation);
        var unknown = lists.Except(known.Select(l => l.Name), StringComparer.Ordinal).ToList();
        if (unknown.Count > 0 || lists.Count == 0)
        {
            return lists.Count == 0 ? Finding.Error("mailing-without-list") : Finding.Error("list-unknown", ("list", string.Join(", ", unknown)));
        }

        var mailing = new Mailing { ReleaseId = releaseId, Kind = kind, OpensAt = opensAt, CreatedBy = actor.Id, CreatedAt = await clock.NowAsync(db, cancellation) };
        db.Mailings.Add(mailing);
        await db.SaveChangesAsync(cancellation);
        db.MailingLists.AddRange(lists.Distinct(StringComparer.Ordinal).Select((name, position) =>
            new MailingList { MailingId = mailing.Id, ListId = known.Single(l => l.Name == name).Id, Position = position }));
        await audit.AddAsync(actor, "mailing planned", "mailing", mailing.Id, cancellation: cancellation);
        await db.SaveChangesAsync(cancellation);
        return mailing;
    }

    /// <summary>Approves a mailing: from here on it goes out by itself at its instant. Warnings must have been confirmed by their codes.</summary>
    public async Task<Answer<Mailing>> ApproveAsync(Person actor, long mailingId, IReadOnlyCollection<string> confirmed, CancellationToken cancellation = default)
    {
        if (Rights.Refusal(actor, "approve a mailing", Role.Approver) is { } refusal)
        {
            return refusal;
        }

        if (await FindAsync(mailingId, cancellation) is not { } found)
        {
            return Finding.Error("mailing-unknown", ("mailing", mailingId));
        }

        await using var transaction = await releases.TakeAsync(db, found.ReleaseId, cancellation);
        await db.Entry(found).ReloadAsync(cancellation);
        var release = await db.Releases.SingleAsync(r => r.Id == found.ReleaseId, cancellation);
        await db.Entry(release).ReloadAsync(cancellation);
        var now = await clock.NowAsync(db, cancellation);
        var doubts = await DoubtsAsync(found, release, now, cancellation);
        if (doubts.FirstOrDefault(d => d.Severity == Severity.Error) is { } error)
        {
            return error;
        }

        if (doubts.Where(d => !confirmed.Contains(d.Code)).ToList() is { Count: > 0 } open)
        {
            return Answer<Mailing>.Refuse(open);
        }

        (found.State, found.ApprovedAt, found.ApprovedBy) = (MailingState.Scheduled, now, actor.Id);
        found.OpensAt = found.Kind == MailingKind.Release ? release.LiftsAt ?? now : found.OpensAt ?? now;
        if (found.Kind == MailingKind.Release && release.State == ReleaseState.Draft)
        {
            release.State = ReleaseState.Scheduled;
        }

        await audit.AddAsync(actor, "mailing approved", "mailing", found.Id, doubts.Count > 0 ? $"confirmed {string.Join(' ', doubts.Select(d => d.Code))}" : null, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        wake.At<MailingJobs>(found.OpensAt.Value - options.Value.ArmAhead, "arm", found.Id, j => j.ArmAsync(found.Id, CancellationToken.None));
        wake.At<MailingJobs>(found.OpensAt.Value, "open", found.Id, j => j.OpenAsync(found.Id, CancellationToken.None));
        return new Answer<Mailing>(found, doubts);
    }

    public Task<Answer<Mailing>> PauseAsync(Person actor, long mailingId, CancellationToken cancellation = default) =>
        ChangeAsync(actor, mailingId, "mailing paused", m => m.State is MailingState.Finished or MailingState.Cancelled, (m, now) => (m.PausedAt, m.PausedBy) = (now, actor.Id), cancellation);

    public Task<Answer<Mailing>> ResumeAsync(Person actor, long mailingId, CancellationToken cancellation = default) =>
        ChangeAsync(actor, mailingId, "mailing resumed", m => m.PausedAt is null, (m, _) => (m.PausedAt, m.PausedBy) = (null, null), cancellation);

    /// <summary>Ends a mailing: what is pending is cancelled, what is on its way arrives.</summary>
    public Task<Answer<Mailing>> CancelAsync(Person actor, long mailingId, CancellationToken cancellation = default) =>
        ChangeAsync(actor, mailingId, "mailing cancelled", m => m.State is MailingState.Finished or MailingState.Cancelled, (m, _) => m.State = MailingState.Cancelled, cancellation);

    public Task<Answer<Mailing>> HoldAsync(Person actor, long mailingId, string reason, CancellationToken cancellation = default) =>
        ChangeAsync(actor, mailingId, "mailing held", m => m.HeldAt is not null, (m, now) => (m.HeldAt, m.HeldBy, m.HoldReason) = (now, actor.Id, reason), cancellation);

    public Task<Answer<Mailing>> UnholdAsync(Person actor, long mailingId, CancellationToken cancellation = default) =>
        ChangeAsync(actor, mailingId, "mailing released from hold", m => m.HeldAt is null, (m, _) => (m.HeldAt, m.HeldBy, m.HoldReason) = (null, null, null), cancellation);

    private async Task<Answer<Mailing>> ChangeAsync(
        Person actor, long mailingId, string act, Func<Mailing, bool> isRefused, Action<Mailing, DateTimeOffset> change, CancellationToken cancellation)
    {
        if (Rights.Refusal(actor, act, Role.Spokesperson, Role.Approver) is { } refusal)
        {
            return refusal;
        }

        if (await FindAsync(mailingId, cancellation) is not { } mailing)
        {
            return Finding.Error("mailing-unknown", ("mailing", mailingId));
        }

        var answer = await gate.MakeAsync(
            mailing.ReleaseId,
            async (release, now) =>
            {
                await db.Entry(mailing).ReloadAsync(cancellation);
                if (isRefused(mailing))
                {
                    return Finding.Error("mailing-state", ("mailing", mailingId), ("state", mailing.State.ToString().ToLowerInvariant()), ("act", act));
                }

                change(mailing, now);
                if (mailing.State == MailingState.Cancelled)
                {
                    await CancelRowsAsync(mailing, release, now, cancellation);
                }

                await audit.AddAsync(actor, act, "mailing", mailingId, cancellation: cancellation);
                return null;
            },
            undo: null,
            cancellation);
        return answer.For(mailing);
    }

    /// <summary>Nothing pending goes out any more; a release that no other mailing takes out stays in the house.</summary>
    private async Task CancelRowsAsync(Mailing mailing, Release release, DateTimeOffset now, CancellationToken cancellation)
    {
        await db.Deliveries.Where(d => d.MailingId == mailing.Id && d.State == DeliveryState.Pending)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.State, DeliveryState.Cancelled).SetProperty(x => x.Reason, "mailing-cancelled").SetProperty(x => x.SettledAt, now), cancellation);
        var others = await db.Mailings.AnyAsync(
            m => m.ReleaseId == release.Id && m.Id != mailing.Id && m.Kind == MailingKind.Release && m.State != MailingState.Draft && m.State != MailingState.Cancelled, cancellation);
        if (mailing.Kind == MailingKind.Release && release is { State: ReleaseState.Scheduled, LiftedAt: null } && !others)
        {
            release.State = ReleaseState.Draft;
        }
    }

    private async Task<List<Finding>> DoubtsAsync(Mailing mailing, Release release, DateTimeOffset now, CancellationToken cancellation)
    {
        if (mailing.State != MailingState.Draft)
        {
            return [Finding.Error("mailing-state", ("mailing", mailing.Id), ("state", mailing.State.ToString().ToLowerInvariant()), ("act", "approve"))];
        }

        var source = await db.Editions.SingleOrDefaultAsync(e => e.ReleaseId == release.Id && e.IsSource, cancellation);
        if (source is not { State: EditionState.Sealed })
        {
            return [Finding.Error("source-not-sealed", ("release", release.Id))];
        }

        var text = (await db.Revisions.SingleAsync(r => r.Id == source.RevisionId, cancellation)).Text!;
        if (release.EmbargoDecision == EmbargoDecision.Undecided)
        {
            return [Finding.Error("embargo-undecided", ("release", release.Id))];
        }

        if (release.EmbargoDecision == EmbargoDecision.None && (text.Embargo is not null || mailing.Kind == MailingKind.Advance))
        {
            return [text.Embargo is { } line
                ? Finding.Error("embargo-line-without-embargo", ("line", line.Raw)).At(line.Span)
                : Finding.Error("advance-without-embargo", ("release", release.Id))];
        }

        if (mailing.Kind == MailingKind.Advance && release.LiftsAt <= (mailing.OpensAt ?? now))
        {
            return [Finding.Error("advance-after-lift", ("lift", release.LiftsAt))];
        }

        if (!await AnyReaderAsync(mailing, cancellation))
        {
            return [Finding.Error("audience-empty", ("mailing", mailing.Id))];
        }

        return [.. DayDoubts(release, text)];
    }

    /// <summary>A lift on another day than the text says is mostly a slip in one of them (facts of the trade: time accidents are the sender's).</summary>
    private static IEnumerable<Finding> DayDoubts(Release release, ReleaseText text)
    {
        if (release.LiftsAt is { } liftsAt && Zones.Find(release.EmbargoZone) is { } zone && (text.Dateline?.Date ?? text.Date?.Date) is { } written)
        {
            var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(liftsAt, zone).DateTime);
            if (day != written)
            {
                yield return Finding.Warning("lift-on-another-day", ("lift", day), ("written", written), ("zone", zone.Id)).At(text.Dateline?.Span ?? text.Date?.Span);
            }
        }
    }

    private Task<bool> AnyReaderAsync(Mailing mailing, CancellationToken cancellation) =>
        db.Subscribers.AnyAsync(
            s => s.Status == Subscribers.SubscriberStatus.Confirmed
                && (mailing.Kind != MailingKind.Advance || s.AccreditedTerms != null)
                && db.Subscriptions.Any(p => p.SubscriberId == s.Id && p.EndedAt == null && db.MailingLists.Any(l => l.MailingId == mailing.Id && l.ListId == p.ListId)),
            cancellation);

    private Task<Mailing?> FindAsync(long mailingId, CancellationToken cancellation) => db.Mailings.SingleOrDefaultAsync(m => m.Id == mailingId, cancellation);
}
