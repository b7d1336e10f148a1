using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Storage;

/// <summary>Brings the database to this program's schema; several processes may do so at once (EF's own lock keeps them apart).</summary>
internal sealed class Migrator(AppDb db, TimeProvider time)
{
    /// <summary>Applies what is missing and gives a new database its name.</summary>
    /// <returns>The names of the migrations that were applied now.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(bool isDemo = false, CancellationToken cancellation = default)
    {
        var missing = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        await db.Database.MigrateAsync(cancellation);
        if (!await db.Installations.AnyAsync(cancellation))
        {
            var installation = new Installation { Key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), IsDemo = isDemo, CreatedAt = time.GetUtcNow() };
            db.Installations.Add(installation);
            try
            {
                await db.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateException failure) when (failure.IsUniqueViolation())
            {
                db.Entry(installation).State = EntityState.Detached; // another process named it
            }
        }

        return missing;
    }

    /// <summary>Migrations that the database lacks.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellation = default) => [.. await db.Database.GetPendingMigrationsAsync(cancellation)];
}
