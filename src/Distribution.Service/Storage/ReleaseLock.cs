using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Distribution.Service.Storage;

/// <summary>Keeps the attempts of a release out while something that decides about them is changed (ENGINE E3).</summary>
internal sealed class ReleaseLock(Database database, ILogger<ReleaseLock> log)
{
    private const int Patience = 2;

    /// <summary>
    /// Begins a transaction that no attempt of the release runs beside. Whoever has waited 2 s for a writer that does not end its
    /// transaction ends it: a stuck process must not keep a hold from its release.
    /// </summary>
    public async Task<IDbContextTransaction> TakeAsync(AppDb db, long releaseId, CancellationToken cancellation = default)
    {
        while (true)
        {
            var transaction = await db.Database.BeginTransactionAsync(cancellation); // SQLite: BEGIN IMMEDIATE, the only writer
            if (!database.IsPostgres)
            {
                return transaction;
            }

            try
            {
                await db.Database.ExecuteSqlRawAsync($"set local lock_timeout = '{Patience}s'", cancellation);
                await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({releaseId})", cancellation);
                await db.Database.ExecuteSqlRawAsync("set local lock_timeout = 0", cancellation);
                return transaction;
            }
            catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                await transaction.DisposeAsync();
                await EndBlockersAsync(db, releaseId, cancellation);
            }
            catch
            {
                await transaction.DisposeAsync();
                throw;
            }
        }
    }

    private async Task EndBlockersAsync(AppDb db, long releaseId, CancellationToken cancellation)
    {
        // A lock of one bigint stands in pg_locks as two halves, objsubid 1.
        var (high, low) = (releaseId >> 32, releaseId & 0xFFFFFFFF);
        var ended = await db.Database.SqlQuery<int>($"""
            select count(pg_terminate_backend(pid))::int as "Value" from pg_locks
             where locktype = 'advisory' and granted and objsubid = 1 and classid = {high}::oid and objid = {low}::oid
               and database = (select oid from pg_database where datname = current_database()) and pid <> pg_backend_pid()
            """).SingleAsync(cancellation);
        log.BlockersEnded(releaseId, ended);
    }
}
