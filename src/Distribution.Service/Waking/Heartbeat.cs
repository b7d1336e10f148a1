using Distribution.Service.Audit;
using Distribution.Service.Mailings;
using Distribution.Service.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Waking;

/// <summary>
/// Tells a database that somebody kept at work on from one that was away: stopped for long, or restored from a backup (DESIGN I8).
/// What such a database believes to be pending may have been sent long since, so it is held for a person.
/// </summary>
internal sealed class Heartbeat(AppDb db, Database database, DatabaseClock clock, IOptions<MailOptions> options, ILogger<Heartbeat> log)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    /// <summary>Looks when somebody was last alive here, holds what must not go on by itself, and is alive from now on.</summary>
    /// <returns>How many mailings were held.</returns>
    public async Task<int> BeatAsync(CancellationToken cancellation = default)
    {
        db.ChangeTracker.Clear();
        var now = await clock.NowAsync(db, cancellation);
        var installation = await db.Installations.SingleAsync(cancellation);
        var identity = await IdentityAsync(cancellation);
        var held = WhyAway(installation, identity, now) is { } reason ? await HoldAsync(reason, now, cancellation) : 0;
        if (installation.HeartbeatAt is null || now - installation.HeartbeatAt > Pace || installation.DatabaseIdentity != identity)
        {
            (installation.HeartbeatAt, installation.DatabaseIdentity) = (now, identity);
            await db.SaveChangesAsync(cancellation);
        }

        return held;
    }

    private string? WhyAway(Installation installation, string? identity, DateTimeOffset now)
    {
        if (installation.HeartbeatAt is not { } last)
        {
            return null; // nobody was ever at work here
        }

        return installation.DatabaseIdentity is { } known && known != identity ? "this database was restored or moved: it does not know what was sent since"
            : now - last > options.Value.LateLimit ? $"nobody was at work here from {last:yyyy-MM-dd HH:mm:ss}Z on: a restored backup looks the same"
            : null;
    }

    private async Task<int> HoldAsync(string reason, DateTimeOffset now, CancellationToken cancellation)
    {
        var mailings = await db.Mailings
            .Where(m => m.HeldAt == null && m.State != MailingState.Finished && m.State != MailingState.Cancelled
                && db.Deliveries.Any(d => d.MailingId == m.Id && (d.State == DeliveryState.Pending || d.State == DeliveryState.Sending || d.State == DeliveryState.Uncertain)))
            .ToListAsync(cancellation);
        foreach (var mailing in mailings)
        {
            (mailing.HeldAt, mailing.HoldReason) = (now, reason);
            db.Audit.Add(new AuditEntry { At = now, Act = "mailing held", Noun = "mailing", NounId = mailing.Id, Details = "by the service: it was away" });
            log.HeldAfterAbsence(mailing.Id, reason);
        }

        await db.SaveChangesAsync(cancellation);
        return mailings.Count;
    }

    /// <summary>The cluster, the database in it, and the history it is on: a restored dump differs in the second, a restored base backup in the third.</summary>
    private async Task<string?> IdentityAsync(CancellationToken cancellation) =>
        !database.IsPostgres
            ? null
            : await db.Database.SqlQuery<string>($"""
                select (select system_identifier from pg_control_system()) || '/' || (select oid from pg_database where datname = current_database())
                    || '/' || (select timeline_id from pg_control_checkpoint()) as "Value"
                """).SingleAsync(cancellation);
}
