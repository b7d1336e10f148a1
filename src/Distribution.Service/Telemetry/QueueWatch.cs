using System.Data.Common;
using System.Diagnostics.Metrics;
using Distribution.Service.Mailings;
using Distribution.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Telemetry;

/// <summary>Looks into the tables now and then for two gauges; every worker shows the same, so that none is missed when one dies.</summary>
internal sealed class QueueWatch : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(10);
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider time;
    private readonly ILogger<QueueWatch> log;
    private Seen? last;

    public QueueWatch(IServiceScopeFactory scopes, TimeProvider time, ILogger<QueueWatch> log)
    {
        (this.scopes, this.time, this.log) = (scopes, time, log);
        Figures.Meter.CreateObservableGauge("distribution.queue.age", () => Shown(s => s.Age.TotalSeconds), "s", "For how long the oldest mail that may go out has been due");
        Figures.Meter.CreateObservableGauge("distribution.mailings.armed", () => Shown(s => s.Armed), "{mailing}", "Mailings that wait for their instant with everything prepared");
    }

    /// <summary>One look.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var now = await scope.ServiceProvider.GetRequiredService<DatabaseClock>().NowAsync(db, cancellation);
        var armed = await db.Mailings.CountAsync(m => m.State == MailingState.Armed, cancellation);
        var oldest = now;
        foreach (var mailing in await db.Mailings.AsNoTracking().Where(m => m.State == MailingState.Open && m.HeldAt == null && m.PausedAt == null).ToListAsync(cancellation))
        {
            var due = await OldestAsync(db, mailing, now, cancellation);
            oldest = due < oldest ? due.Value : oldest;
        }

        last = new Seen(now - oldest, armed);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, time);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is DbException or InvalidOperationException or TimeoutException)
            {
                last = null; // nothing is better than what was
                log.QueueUnknown(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Two questions that the ledger's index answers without reading a mailing's rows.</summary>
    private static async Task<DateTimeOffset?> OldestAsync(AppDb db, Mailing mailing, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = db.Deliveries.Where(d => d.MailingId == mailing.Id && d.State == DeliveryState.Pending);
        return await due.AnyAsync(d => d.NextAttemptAt == null && (d.Reason == null || d.Reason != "waiting"), cancellation)
            ? mailing.OpenedAt
            : await due.Where(d => d.NextAttemptAt <= now).OrderBy(d => d.NextAttemptAt).Select(d => d.NextAttemptAt).FirstOrDefaultAsync(cancellation);
    }

    private Measurement<double>[] Shown(Func<Seen, double> figure) => last is { } seen ? [new(figure(seen))] : [];

    private sealed record Seen(TimeSpan Age, int Armed);
}
