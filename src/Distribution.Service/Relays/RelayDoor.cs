using Distribution.Service.Mailings;

namespace Distribution.Service.Relays;

/// <summary>The breaker before the relay: when it cannot be used, all connections wait together, longer each time up to half a minute.</summary>
internal sealed class RelayDoor(IRelay relay, TimeProvider time, ILogger<RelayDoor> log)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private readonly Lock gate = new();
    private TimeSpan pause = Shortest;
    private DateTimeOffset closedUntil;

    /// <summary>What the relay last said when it could not be used; null while it can.</summary>
    public string? Trouble { get; private set; }

    /// <summary>A connection, as soon as the relay can be used.</summary>
    public async Task<IRelayConnection> ConnectAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var wait = closedUntil - time.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellation);
            }

            try
            {
                return await relay.ConnectAsync(cancellation);
            }
            catch (RelayUnreachableException failure)
            {
                Close(failure.Message);
            }
        }
    }

    /// <summary>A letter went through, whatever became of it: the next trouble is a new one. A connection alone proves nothing.</summary>
    public void Passed()
    {
        lock (gate)
        {
            (pause, Trouble) = (Shortest, null);
        }
    }

    /// <summary>Nothing goes through for a while: it refused our login or our sender.</summary>
    public void Close(string reason)
    {
        lock (gate)
        {
            if (closedUntil > time.GetUtcNow())
            {
                return;
            }

            (closedUntil, Trouble) = (time.GetUtcNow() + pause, reason);
            log.RelayDown(pause, reason);
            pause = pause * 2 < Longest ? pause * 2 : Longest;
        }
    }
}
