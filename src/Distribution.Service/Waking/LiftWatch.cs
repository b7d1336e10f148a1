using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Distribution.Service.Mailings;
using Distribution.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Waking;

/// <summary>
/// Waits for the instants of armed mailings (ENGINE E18): the offset of the database's clock by the shortest of ten round trips, again
/// 30 s and 2 s before; then the monotonic clock, first by a timer that may be early and at last by spinning; then it asks the gate,
/// each millisecond, until the database says it is time.
/// </summary>
internal sealed class LiftWatch(IServiceScopeFactory scopes, Batches batches, Sender sender, IHostApplicationLifetime life, ILogger<LiftWatch> log)
{
    /// <summary>How long before its instant a mailing is waited for.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromSeconds(35);

    private static readonly TimeSpan Near = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Spin = TimeSpan.FromMilliseconds(10);
    private readonly ConcurrentDictionary<long, DateTimeOffset> watched = new();

    /// <summary>Begins to wait for an instant, unless somebody here does already.</summary>
    public void Watch(long mailingId, DateTimeOffset instant)
    {
        if (watched.TryAdd(mailingId, instant))
        {
            _ = Task.Run(() => WaitAsync(mailingId, instant, life.ApplicationStopping));
        }
    }

    private async Task WaitAsync(long mailingId, DateTimeOffset instant, CancellationToken cancellation)
    {
        try
        {
            await DelayAsync(await UntilAsync(instant, cancellation) - Near, cancellation);
            var left = await UntilAsync(instant, cancellation);
            var start = Stopwatch.GetTimestamp();
            await DelayAsync(left - Spin, cancellation);
            while (Stopwatch.GetElapsedTime(start) < left)
            {
                Thread.SpinWait(20);
            }

            await OpenAsync(mailingId, cancellation);
        }
        catch (OperationCanceledException)
        {
            // The process ends; another one, or this one after its start, opens.
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException or DbUpdateException)
        {
            log.OpeningFailed(failure, mailingId); // the sweep opens it
        }
        finally
        {
            watched.TryRemove(mailingId, out _);
        }
    }

    private async Task OpenAsync(long mailingId, CancellationToken cancellation)
    {
        for (var left = 200; left > 0; left--)
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<Gate>().TryOpenAsync(mailingId, cancellation))
            {
                foreach (var batch in await batches.TakeableAsync(cancellation))
                {
                    await sender.TakeAsync(batch, cancellation);
                }

                return;
            }

            await Task.Delay(1, cancellation);
        }
    }

    /// <summary>How long until an instant of the database's clock, measured now.</summary>
    private async Task<TimeSpan> UntilAsync(DateTimeOffset instant, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var clock = scope.ServiceProvider.GetRequiredService<DatabaseClock>();
        var (shortest, until, at) = (TimeSpan.MaxValue, TimeSpan.Zero, 0L);
        for (var trip = 0; trip < 10; trip++)
        {
            var sent = Stopwatch.GetTimestamp();
            var now = await clock.NowAsync(db, cancellation);
            var took = Stopwatch.GetElapsedTime(sent);
            if (took < shortest)
            {
                (shortest, until, at) = (took, instant - now, sent + ((Stopwatch.GetTimestamp() - sent) / 2)); // the clock was read half-way
            }
        }

        return until - Stopwatch.GetElapsedTime(at);
    }

    private static Task DelayAsync(TimeSpan wait, CancellationToken cancellation) =>
        wait > TimeSpan.Zero ? Task.Delay(wait, cancellation) : Task.CompletedTask;
}
