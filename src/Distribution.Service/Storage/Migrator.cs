using System.Security.Cryptography;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Storage;

/// <summary>Brings the database to this program's schema; several processes may do so at once (EF's own lock keeps them apart).</summary>
internal sealed class Migrator(AppDb db, TimeProvider time)
{
    /// <summary>Code of the finding that no migrating mends: a newer program was here.</summary>
    public const string Newer = "database-newer";

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

    /// <summary>Why this program must not work on the database as it is: its schema is older, or newer; null where they fit.</summary>
    public async Task<Finding?> WhyUnfitAsync(CancellationToken cancellation = default)
    {
        var own = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        var unknown = applied.Except(own, StringComparer.Ordinal).ToList();
        var missing = own.Except(applied, StringComparer.Ordinal).Count();
        return unknown.Count > 0 ? Finding.Error(Newer, ("unknown", string.Join(", ", unknown)))
            : missing > 0 ? Finding.Error("database-not-migrated", ("missing", missing))
            : null;
    }
}
