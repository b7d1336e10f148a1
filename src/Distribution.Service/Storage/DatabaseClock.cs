using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Storage;

/// <summary>The clock that decides what is early and what is late: the database's. Of SQLite that is the process's own.</summary>
internal sealed class DatabaseClock(Database database, TimeProvider time)
{
    public async Task<DateTimeOffset> NowAsync(AppDb db, CancellationToken cancellation = default) =>
        database.IsPostgres
            ? new DateTimeOffset(
                await db.Database.SqlQuery<DateTime>($"select clock_timestamp() as \"Value\"").SingleAsync(cancellation), TimeSpan.Zero)
            : time.GetUtcNow();
}
