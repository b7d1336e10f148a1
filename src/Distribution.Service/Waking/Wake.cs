using System.Collections.Concurrent;
using System.Linq.Expressions;
using Hangfire;

namespace Distribution.Service.Waking;

/// <summary>
/// Enqueues jobs that wake somebody sooner than the sweep would. Hangfire wakes, the tables know: when it cannot be reached nothing
/// is lost or late, because the sweep finds the same rows.
/// </summary>
internal sealed class Wake(IServiceProvider services, TimeProvider time, ILogger<Wake> log)
{
    private static readonly TimeSpan Once = TimeSpan.FromSeconds(60);
    private readonly ConcurrentDictionary<(string Job, long Id), DateTimeOffset> woken = new();

    /// <summary>Wakes somebody now; not twice for the same thing within 60 s.</summary>
    public void Soon<T>(string job, long id, Expression<Func<T, Task>> call)
    {
        if (IsNew(job, id))
        {
            Try(job, id, jobs => jobs.Enqueue(call));
        }
    }

    /// <summary>Wakes somebody at an instant, or now where it has passed.</summary>
    public void At<T>(DateTimeOffset instant, string job, long id, Expression<Func<T, Task>> call)
    {
        if (instant <= time.GetUtcNow())
        {
            Soon(job, id, call);
        }
        else
        {
            Try(job, id, jobs => jobs.Schedule(call, instant));
        }
    }

    private bool IsNew(string job, long id)
    {
        var now = time.GetUtcNow();
        foreach (var old in woken.Where(w => now - w.Value > Once).ToList())
        {
            woken.TryRemove(old);
        }

        return woken.TryAdd((job, id), now);
    }

    private void Try(string job, long id, Func<IBackgroundJobClientV2, string> enqueue)
    {
        try
        {
            enqueue(services.GetRequiredService<IBackgroundJobClientV2>()); // its storage is opened at first use, which may fail too
        }
        catch (Exception failure)
        {
            log.NotEnqueued(failure, job, id);
        }
    }
}
