using Distribution.Service.Storage;
using Distribution.Texts;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Database = Distribution.Service.Storage.Database;

namespace Distribution.Service.Waking;

/// <summary>Hangfire's own tables in PostgreSQL.</summary>
internal sealed class JobTables(IServiceProvider services, Database database, AppDb db, ReleaseLock releases, IOptions<HangfireOptions> options)
{
    private const long NoRelease = 0;

    /// <summary>Makes or renews them, or says why there are none.</summary>
    public async Task<Finding?> PrepareAsync(CancellationToken cancellation = default)
    {
        if (!database.IsPostgres)
        {
            return null;
        }

        if (!options.Value.PrepareSchema)
        {
            var isThere = await db.Database.SqlQuery<bool>($"select to_regclass('hangfire.job') is not null as \"Value\"").SingleAsync(cancellation);
            return isThere ? null : Finding.Error("hangfire-schema-missing");
        }

        // Hangfire makes its tables when its storage is opened, and two processes that do so at once trip over each other.
        await using var alone = await releases.TakeAsync(db, NoRelease, cancellation);
        services.GetRequiredService<JobStorage>();
        return null;
    }
}
