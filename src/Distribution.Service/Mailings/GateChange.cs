using Distribution.Service.Releases;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Mailings;

/// <summary>
/// Makes a change that races with the gate (ENGINE E3): under the release's lock, and judged by the database's clock read after its
/// commit. Before the old instant it counts; from then on the answer is "too late", and the release counts as lifted. Never both.
/// </summary>
internal sealed class GateChange(AppDb db, ReleaseLock releases, DatabaseClock clock)
{
    /// <param name="releaseId">The release.</param>
    /// <param name="apply">Changes what it must, or says why not; saved and committed by the caller of it.</param>
    /// <param name="undo">
    /// Takes it back where the commit came too late; null for a change that stands all the same, such as a hold, which stops what is left.
    /// </param>
    /// <param name="cancellation">Ends waiting, with nothing changed.</param>
    /// <returns>A refusal, a note that it came too late, or nothing to say.</returns>
    public async Task<GateAnswer> MakeAsync(
        long releaseId, Func<Release, DateTimeOffset, Task<Finding?>> apply, Func<Release, Task>? undo, CancellationToken cancellation = default)
    {
        DateTimeOffset? instant;
        await using (var transaction = await releases.TakeAsync(db, releaseId, cancellation))
        {
            if (await ReleaseAsync(releaseId, cancellation) is not { } release)
            {
                return new GateAnswer(Finding.Error("release-unknown", ("release", releaseId)), TooLate: null);
            }

            var now = await clock.NowAsync(db, cancellation);
            instant = GateOf(release);
            if (undo is not null && (release.LiftedAt is not null || instant <= now))
            {
                return new GateAnswer(await TooLateAsync(release, release.LiftedAt ?? instant!.Value, cancellation), TooLate: null);
            }

            if (await apply(release, now) is { } refusal)
            {
                return new GateAnswer(refusal, TooLate: null);
            }

            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(CancellationToken.None);
            if (release.LiftedAt is { } liftedAt && undo is null)
            {
                return new GateAnswer(Refusal: null, await TooLateAsync(release, liftedAt, cancellation));
            }
        }

        return instant is null || await clock.NowAsync(db, CancellationToken.None) < instant
            ? new GateAnswer(Refusal: null, TooLate: null)
            : await JudgeAsync(releaseId, instant.Value, undo);
    }

    /// <summary>The instant that a scheduled release goes out at; null where nothing is to open by itself any more.</summary>
    private static DateTimeOffset? GateOf(Release release) =>
        release is { State: ReleaseState.Scheduled, LiftedAt: null, HeldAt: null } ? release.LiftsAt : null;

    /// <summary>The commit came after the instant: somebody may have read the release in between, so it was lifted.</summary>
    private async Task<GateAnswer> JudgeAsync(long releaseId, DateTimeOffset instant, Func<Release, Task>? undo)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await releases.TakeAsync(db, releaseId, CancellationToken.None);
        var release = (await ReleaseAsync(releaseId, CancellationToken.None))!;
        if (undo is not null)
        {
            await undo(release);
        }

        (release.LiftedAt, release.State) = (release.LiftedAt ?? instant, ReleaseState.Public);
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        var tooLate = await TooLateAsync(release, release.LiftedAt.Value, CancellationToken.None);
        return undo is null ? new GateAnswer(Refusal: null, tooLate) : new GateAnswer(tooLate, TooLate: null);
    }

    private async Task<Release?> ReleaseAsync(long releaseId, CancellationToken cancellation)
    {
        var release = await db.Releases.SingleOrDefaultAsync(r => r.Id == releaseId, cancellation);
        if (release is not null)
        {
            await db.Entry(release).ReloadAsync(cancellation); // under the lock, not as it stood when it was first looked at
        }

        return release;
    }

    private async Task<Finding> TooLateAsync(Release release, DateTimeOffset since, CancellationToken cancellation)
    {
        var sent = await db.Deliveries.CountAsync(
            d => d.ReleaseId == release.Id && d.Kind == MailingKind.Release && (d.State == DeliveryState.Sent || d.State == DeliveryState.Sending || d.MaybeHasIt), cancellation);
        return Finding.Error("too-late", ("since", since.ToString("yyyy-MM-dd HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture)), ("sent", sent));
    }
}
