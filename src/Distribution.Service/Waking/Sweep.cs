using Distribution.Service.Mailings;
using Distribution.Service.Outbox;
using Distribution.Service.Relays;
using Distribution.Service.Storage;
using Distribution.Service.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Waking;

/// <summary>
/// Once a second, in every worker, without a leader: looks into the tables for what is due and unowned and does it here.
/// Hangfire only makes it sooner and spreads it.
/// </summary>
internal sealed class Sweep(
    IServiceScopeFactory scopes, LedgerSql sql, Batches batches, Sender sender, LiftWatch lifts, Wake wake, IRelay relay, IOptions<MailOptions> options, TimeProvider time, ILogger<Sweep> log)
    : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private Task posting = Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, time);
        try
        {
            do
            {
                await TryAsync(() => RunAsync(stoppingToken), stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        finally
        {
            await posting;
        }
    }

    /// <summary>One round.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<AppDb>();
        var now = await services.GetRequiredService<DatabaseClock>().NowAsync(db, cancellation);

        await TryAsync(() => sql.RunAsync("lift", within: null, cancellation), cancellation);
        await TryAsync(() => ExpireAsync(services, db, cancellation), cancellation);
        await TryAsync(() => ArmAsync(services, db, now, cancellation), cancellation);
        await TryAsync(() => OpenAsync(services, db, now, cancellation), cancellation);
        await TryAsync(() => KeepGoingAsync(services, db, cancellation), cancellation);
        await TryAsync(() => TakeAsync(cancellation), cancellation);
        await TryAsync(() => services.GetRequiredService<TaskReminders>().RunAsync(now, cancellation), cancellation);
        Post(now, cancellation);
    }

    /// <summary>What fails is looked at again in a second; it keeps nothing else from its instant.</summary>
    private async Task TryAsync(Func<Task> step, CancellationToken cancellation)
    {
        try
        {
            await step();
        }
        catch (Exception failure)
        {
            if (!cancellation.IsCancellationRequested)
            {
                log.SweepFailed(failure);
            }
        }
    }

    /// <summary>Beside the round: a relay that takes its ten minutes for a reply must not keep a mailing from opening.</summary>
    private void Post(DateTimeOffset now, CancellationToken cancellation)
    {
        if (posting.IsCompleted)
        {
            posting = Task.Run(() => TryAsync(() => PostAsync(now, cancellation), cancellation), CancellationToken.None);
        }
    }

    private async Task PostAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OutboxPost>().RunAsync(now, cancellation);
    }

    private async Task ExpireAsync(IServiceProvider services, AppDb db, CancellationToken cancellation)
    {
        foreach (var release in await sql.ReadAsync("expired", row => row.GetInt64(0), within: null, cancellation))
        {
            await using var transaction = await services.GetRequiredService<ReleaseLock>().TakeAsync(db, release, cancellation);
            await sql.RunAsync("expire", db, cancellation, ("release", release));
            await transaction.CommitAsync(cancellation);
        }

        await sql.RunAsync("resend", within: null, cancellation, ("always", relay.NeverDoubles));
    }

    private async Task ArmAsync(IServiceProvider services, AppDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var soon = now + options.Value.ArmAhead;
        var due = await db.Mailings.AsNoTracking()
            .Where(m => (m.State == MailingState.Scheduled || m.State == MailingState.Arming) && m.HeldAt == null && m.OpensAt <= soon)
            .OrderBy(m => m.OpensAt).Select(m => m.Id).ToListAsync(cancellation);
        foreach (var mailing in due)
        {
            await TryAsync(() => services.GetRequiredService<Arming>().ArmAsync(mailing, cancellation), cancellation);
        }
    }

    private async Task OpenAsync(IServiceProvider services, AppDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var soon = now + LiftWatch.Ahead;
        foreach (var mailing in await db.Mailings.AsNoTracking().Where(m => m.State == MailingState.Armed && m.HeldAt == null && m.OpensAt <= soon).ToListAsync(cancellation))
        {
            if (mailing.OpensAt > now)
            {
                lifts.Watch(mailing.Id, mailing.OpensAt.Value);
            }
            else
            {
                await TryAsync(() => services.GetRequiredService<Gate>().TryOpenAsync(mailing.Id, cancellation), cancellation);
            }
        }
    }

    /// <summary>Open mailings: late languages, rows due again, the end.</summary>
    private async Task KeepGoingAsync(IServiceProvider services, AppDb db, CancellationToken cancellation)
    {
        await sql.RunAsync("lifted", within: null, cancellation);
        foreach (var mailing in await db.Mailings.AsNoTracking().Where(m => m.State == MailingState.Open && m.HeldAt == null).ToListAsync(cancellation))
        {
            await TryAsync(() => KeepGoingAsync(services, db, mailing, cancellation), cancellation);
        }

        await sql.RunAsync("finish", within: null, cancellation, ("always", relay.NeverDoubles));
    }

    private async Task KeepGoingAsync(IServiceProvider services, AppDb db, Mailing mailing, CancellationToken cancellation)
    {
        await using var transaction = await services.GetRequiredService<ReleaseLock>().TakeAsync(db, mailing.ReleaseId, cancellation);
        await services.GetRequiredService<Gate>().AlignAsync(mailing, cancellation);
        if (await sql.RunAsync("loosen", db, cancellation, ("mailing", mailing.Id)) > 0)
        {
            var first = await db.Batches.Where(b => b.MailingId == mailing.Id).MaxAsync(b => (int?)b.Number, cancellation) ?? 0;
            await sql.RunAsync("cut", db, cancellation, ("mailing", mailing.Id), ("first", first + 1), ("size", options.Value.BatchSize));
        }

        await transaction.CommitAsync(cancellation);
    }

    private async Task TakeAsync(CancellationToken cancellation)
    {
        foreach (var batch in await batches.TakeableAsync(cancellation))
        {
            wake.Soon<MailingJobs>("send", batch, j => j.SendAsync(batch, CancellationToken.None));
            if (sender.HasRoom)
            {
                await sender.TakeAsync(batch, cancellation);
            }
        }
    }
}
