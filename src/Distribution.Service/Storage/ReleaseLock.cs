using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Distribution.Service.Storage;

/// <summary>Keeps the attempts of a release out while something that decides about them is changed (ENGINE E3).</summary>
internal sealed class ReleaseLock(Database database)
{
    /// <summary>Begins a transaction that no attempt of the release runs beside.</summary>
    public async Task<IDbContextTransaction> TakeAsync(AppDb db, long releaseId, CancellationToken cancellation = default)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellation); // SQLite: BEGIN IMMEDIATE, the only writer
        if (database.IsPostgres)
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({releaseId})", cancellation);
        }

        return transaction;
    }
}
