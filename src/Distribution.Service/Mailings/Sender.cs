using System.Data.Common;
using System.Threading.Channels;
using Distribution.Service.Relays;
using Distribution.Service.Telemetry;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Mailings;

/// <summary>The one sender of a process: takes rows of leased batches, some connections send them (ENGINE E2, E20).</summary>
internal sealed class Sender(
    Batches batches, LedgerWriter ledger, Letters letters, Verdicts verdicts, MailingStop stop, RelayDoor door, IOptions<MailOptions> options, ILogger<Sender> log)
    : BackgroundService
{
    private readonly Channel<(LeasedBatch Batch, DeliveryRow Row)> queue = Channel.CreateUnbounded<(LeasedBatch, DeliveryRow)>();
    private int waiting;

    /// <summary>Whether another batch would still fit into <c>Mail:Prepared</c>.</summary>
    public bool HasRoom => Volatile.Read(ref waiting) + options.Value.BatchSize <= options.Value.Prepared || Volatile.Read(ref waiting) == 0;

    /// <summary>Takes a batch and hands its rows to the connections; false where it was not to be had.</summary>
    public async Task<bool> TakeAsync(long batchId, CancellationToken cancellation)
    {
        if (!HasRoom || await batches.TakeAsync(batchId, cancellation) is not { } batch)
        {
            return false;
        }

        Interlocked.Add(ref waiting, batch.Rows.Count);
        foreach (var row in batch.Rows)
        {
            queue.Writer.TryWrite((batch, row));
        }

        return true;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, options.Value.Connections).Select(_ => Task.Run(() => KeepSendingAsync(stoppingToken), CancellationToken.None)));

    /// <summary>Attempts nothing more, waits for the replies that are under way, and gives the rest back (ENGINE E22).</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await batches.GiveBackAllAsync();
        }
        catch (DbException)
        {
            // The database is gone: the leases run out by themselves.
        }
    }

    private async Task KeepSendingAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await SendAsync(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.ConnectionFailed(failure); // its row stays "sending" until the lease runs out; the others go on
            }
        }
    }

    /// <summary>One connection: while it sends a row it has reserved the next, whose attempt is stored together with the result (E15).</summary>
    private async Task SendAsync(CancellationToken stopping)
    {
        await using var line = new RelayLine(door);
        Piece? current = null;
        Piece? next = null;
        try
        {
            while (true)
            {
                current ??= await NextAsync(stopping);
                await line.ReadyAsync(stopping);
                var sendable = await ledger.WriteAsync(finished: null, Wish(current), CancellationToken.None);
                while (sendable)
                {
                    var reply = await line.SendAsync(current.Letter);
                    var result = verdicts.Of(current.Row, current.Batch.Fence, reply);
                    Figures.Attempted(current.Row, result);
                    stop.Note(current.Row, reply);
                    var again = reply.Outcome is RelayOutcome.Broken && ++current.Breaks < Piece.MostBreaks;
                    next = again ? current : stopping.IsCancellationRequested ? null : await TryNextAsync();
                    if (next is not null && !line.IsReady)
                    {
                        next = await StoreThenConnectAsync(line, result, next, stopping);
                        result = null;
                    }

                    sendable = result is null
                        ? next is not null && await ledger.WriteAsync(finished: null, Wish(next), CancellationToken.None)
                        : await ledger.WriteAsync(result, next is null ? null : Wish(next), CancellationToken.None);
                    if (!again)
                    {
                        await DoneAsync(current);
                    }

                    (current, next) = (next, null);
                    if (current is null)
                    {
                        break;
                    }
                }

                if (current is not null)
                {
                    await DoneAsync(current); // not to be sent now, or not by us: the tables know why
                    current = null;
                }

                stopping.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            await DoneAsync(current);
            await DoneAsync(next);
        }
    }

    /// <summary>A row is attempted only when it can be written at once (E14): its result is stored before a connection is waited for.</summary>
    private async Task<Piece> StoreThenConnectAsync(RelayLine line, Result result, Piece next, CancellationToken stopping)
    {
        await ledger.WriteAsync(result, next: null, CancellationToken.None);
        await line.ReadyAsync(stopping);
        return next;
    }

    private Attempt Wish(Piece piece) =>
        new(piece.Row.Id, piece.Row.ReleaseId, piece.Batch.Fence, batches.Owner, piece.Row.Generation, piece.Row.SubscriberVersion);

    private async Task<Piece> NextAsync(CancellationToken stopping)
    {
        while (true)
        {
            var (batch, row) = await queue.Reader.ReadAsync(stopping);
            if (await PrepareAsync(batch, row) is { } piece)
            {
                return piece;
            }
        }
    }

    private async Task<Piece?> TryNextAsync()
    {
        while (queue.Reader.TryRead(out var entry))
        {
            if (await PrepareAsync(entry.Batch, entry.Row) is { } piece)
            {
                return piece;
            }
        }

        return null;
    }

    private async Task<Piece?> PrepareAsync(LeasedBatch batch, DeliveryRow row)
    {
        Interlocked.Decrement(ref waiting);
        try
        {
            if (!batch.IsLost && await letters.WriteAsync(row) is { } letter)
            {
                return new Piece(batch, row, letter);
            }
        }
        catch (Exception failure)
        {
            await stop.HoldAsync(row.MailingId, $"delivery {row.Id} could not be composed: {failure.GetType().Name}");
        }

        await DoneAsync(batch);
        return null;
    }

    private async Task DoneAsync(Piece? piece)
    {
        if (piece is { IsDone: false })
        {
            piece.IsDone = true;
            await DoneAsync(piece.Batch);
        }
    }

    private async Task DoneAsync(LeasedBatch batch)
    {
        if (batch.Done() && !batch.IsLost)
        {
            await batches.GiveBackAsync(batch);
        }
    }

    private sealed class Piece(LeasedBatch batch, DeliveryRow row, Letter letter)
    {
        /// <summary>After so many breaks of the connection the row waits by the retry schedule: it may be its own fault (E16).</summary>
        public const int MostBreaks = 3;

        public LeasedBatch Batch => batch;

        public DeliveryRow Row => row;

        public Letter Letter => letter;

        public int Breaks { get; set; }

        /// <summary>Its batch was told.</summary>
        public bool IsDone { get; set; }
    }
}
