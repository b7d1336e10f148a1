using System.Collections.Concurrent;
using System.Data.Common;
using Distribution.Service.Storage;

namespace Distribution.Service.Mailings;

/// <summary>
/// Lets one worker at a time arm a mailing: two would throw each other's work away for ever, since each raises the generation. The turn is a lock of
/// the database session, so that it ends with the process that holds it.
/// </summary>
internal sealed class ArmingTurns(Database database)
{
    private readonly ConcurrentDictionary<long, bool> here = new();

    /// <summary>The turn, to be disposed of when it is over; null where somebody else has it.</summary>
    public async Task<IAsyncDisposable?> TakeAsync(long mailingId, CancellationToken cancellation = default)
    {
        if (!here.TryAdd(mailingId, value: true))
        {
            return null;
        }

        var turn = new Turn(this, mailingId, database.IsPostgres ? database.Connect() : null); // SQLite: there is no other process
        try
        {
            if (await turn.LockAsync(cancellation))
            {
                return turn;
            }
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }

        await turn.DisposeAsync();
        return null;
    }

    private sealed class Turn(ArmingTurns turns, long mailingId, DbConnection? connection) : IAsyncDisposable
    {
        private bool isLocked;

        public async Task<bool> LockAsync(CancellationToken cancellation)
        {
            if (connection is not null)
            {
                await connection.OpenAsync(cancellation);
                isLocked = await AskAsync("select pg_try_advisory_lock(@key)", cancellation);
            }

            return connection is null || isLocked;
        }

        public async ValueTask DisposeAsync()
        {
            turns.here.TryRemove(mailingId, out _);
            if (connection is not null)
            {
                await using var closing = connection;
                if (isLocked && connection.State == System.Data.ConnectionState.Open)
                {
                    await AskAsync("select pg_advisory_unlock(@key)", CancellationToken.None); // it goes back into a pool
                }
            }
        }

        private async Task<bool> AskAsync(string question, CancellationToken cancellation)
        {
            await using var command = connection!.CreateCommand();
            command.CommandText = question;
            var key = command.CreateParameter();
            (key.ParameterName, key.Value) = ("key", -mailingId); // releases lock by their own, positive ids
            command.Parameters.Add(key);
            return await command.ExecuteScalarAsync(cancellation) is true;
        }
    }
}
