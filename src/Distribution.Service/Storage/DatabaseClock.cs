using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Storage;

/// <summary>The clock that decides what is early and what is late: the database's. Of SQLite that is the process's own.</summary>
internal sealed class DatabaseClock(Database database, TimeProvider time)
{
    /// <summary>A difference between the clocks that is worth a word; they are kept by NTP.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);

    public async Task<DateTimeOffset> NowAsync(AppDb db, CancellationToken cancellation = default) =>
        database.IsPostgres
            ? new DateTimeOffset(
                await db.Database.SqlQuery<DateTime>($"select clock_timestamp() as \"Value\"").SingleAsync(cancellation), TimeSpan.Zero)
            : time.GetUtcNow();

    /// <summary>How far the database's clock is before this machine's: the instant it gives against the middle of asking for it.</summary>
    public async Task<TimeSpan> OffsetAsync(AppDb db, CancellationToken cancellation = default)
    {
        await NowAsync(db, cancellation); // the first question takes longer than the answer is worth
        var before = time.GetUtcNow();
        var there = await NowAsync(db, cancellation);
        return there - (before + ((time.GetUtcNow() - before) / 2));
    }
}
