using System.Data.Common;
using System.Text.Json;
using System.Threading.Channels;
using Distribution.Service.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Distribution.Service.Mailings;

/// <summary>
/// The one writer of a process: results of finished rows and attempts of next ones, whatever is queued, in one transaction and one
/// round trip; a connection goes on when its row is durable (ENGINE E2).
/// </summary>
internal sealed class LedgerWriter(Database database, LedgerSql sql, ILogger<LedgerWriter> log) : BackgroundService
{
    private const int Most = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly Channel<Entry> queue = Channel.CreateBounded<Entry>(new BoundedChannelOptions(10_000) { SingleReader = true });
    private string? statement;

    /// <summary>Stores what became of a row and claims the next; true if the next may be sent now.</summary>
    public async Task<bool> WriteAsync(Result? finished, Attempt? next, CancellationToken cancellation = default)
    {
        var entry = new Entry(finished, next);
        await queue.Writer.WriteAsync(entry, cancellation);
        return await entry.Durable.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Runs until the queue is closed by StopAsync: a known acceptance is stored even while the process is stopping.
        while (await queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            var entries = new List<Entry>();
            while (entries.Count < Most && queue.Reader.TryRead(out var entry))
            {
                entries.Add(entry);
            }

            await StoreAsync(entries);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
    }

    private async Task StoreAsync(List<Entry> entries)
    {
        var again = false;
        while (true)
        {
            try
            {
                var sendable = await CommitAsync(entries, again);
                entries.ForEach(e => e.Durable.SetResult(e.Next is not null && sendable.Remove((e.Next.DeliveryId, e.Next.Fence)))); // a row is one connection's
                return;
            }
            catch (DbException failure) when (IsTransient(failure))
            {
                log.LedgerRepeats(failure);
                again = true;
                await Task.Delay(Pause);
            }
            catch (Exception failure) when (entries.Count > 1)
            {
                log.LedgerRowByRow(failure);
                foreach (var entry in entries)
                {
                    await StoreAsync([entry]);
                }

                return;
            }
            catch (Exception) when (entries is [{ Finished: not null, Next: not null } both])
            {
                await StoreApartAsync(both);
                return;
            }
            catch (Exception failure)
            {
                log.LedgerRowFailed(failure, entries[0].Finished?.DeliveryId ?? entries[0].Next?.DeliveryId ?? 0);
                entries[0].Durable.SetException(failure);
                return;
            }
        }
    }

    /// <summary>A known acceptance is not lost because the next row cannot be claimed (E4); no row is claimed while a result is not stored.</summary>
    private async Task StoreApartAsync(Entry both)
    {
        var finished = new Entry(both.Finished, Next: null);
        await StoreAsync([finished]);
        if (finished.Durable.Task.Exception is { InnerException: { } failure })
        {
            both.Durable.SetException(failure);
            return;
        }

        await StoreAsync([both with { Finished = null }]); // answers the same caller
    }

    private async Task<HashSet<(long Delivery, long Fence)>> CommitAsync(List<Entry> entries, bool again)
    {
        await using var connection = database.Connect();
        await connection.OpenAsync();
        await using var transaction = database.IsPostgres ? null : await connection.BeginTransactionAsync(); // BEGIN IMMEDIATE; PostgreSQL: one message, one transaction
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = statement ??= string.Join('\n', ((string[])["lock", "results", "suppress", "attempt"]).Select(database.Script));
        var next = entries.Select(e => e.Next).OfType<Attempt>().ToList();
        var finished = entries.Select(e => e.Finished).OfType<Result>();
        if (again)
        {
            // A failed commit means unknown (E4): an attempt that did get through is given back first, then made anew under today's facts.
            finished = finished.Concat(next.Select(a => new Result(a.DeliveryId, a.ReleaseId, a.Fence, DeliveryState.Pending, IsFree: true)));
        }

        var releases = entries.Select(e => e.Next?.ReleaseId ?? e.Finished!.ReleaseId).Concat(entries.Select(e => e.Finished?.ReleaseId ?? e.Next!.ReleaseId));
        sql.Set(command, [
            ("releases", JsonSerializer.Serialize(releases.Distinct().Order())),
            ("results", JsonSerializer.Serialize(finished.Select(Row))),
            ("attempts", JsonSerializer.Serialize(next.Select(Row)))]);
        var sendable = await ReadLastAsync(command);
        if (transaction is not null)
        {
            await transaction.CommitAsync();
        }

        return sendable;
    }

    private static async Task<HashSet<(long Delivery, long Fence)>> ReadLastAsync(DbCommand command)
    {
        var sendable = new HashSet<(long Delivery, long Fence)>();
        await using var reader = await command.ExecuteReaderAsync();
        do
        {
            // The lock's result set has one column of void; only the attempts return ids and fences.
            while (await reader.ReadAsync())
            {
                if (reader.GetName(0) == "id")
                {
                    sendable.Add((reader.GetInt64(0), reader.GetInt64(1)));
                }
            }
        }
        while (await reader.NextResultAsync());
        return sendable;
    }

    private static bool IsTransient(DbException failure) => failure switch
    {
        PostgresException postgres => postgres.SqlState is "40P01" or "40001" || postgres.SqlState.StartsWith("57P", StringComparison.Ordinal) || postgres.IsTransient,
        NpgsqlException => true, // the connection was lost: a postgres error has a state
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6 or 13, // BUSY, LOCKED; FULL: the disk has no room, and a known acceptance waits until it has
        _ => false,
    };

    private static object Row(Attempt attempt) => new
    {
        id = attempt.DeliveryId,
        fence = attempt.Fence,
        owner = attempt.Owner,
        generation = attempt.Generation,
        version = attempt.SubscriberVersion,
    };

    private object Row(Result result) => new
    {
        id = result.DeliveryId,
        fence = result.Fence,
        state = result.State.ToString().ToLowerInvariant(),
        reason = result.Reason,
        reply = result.PrintableReply,
        next_attempt_at = sql.Written(result.NextAttemptAt),
        free = result.IsFree,
    };

    private sealed record Entry(Result? Finished, Attempt? Next)
    {
        public TaskCompletionSource<bool> Durable { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
