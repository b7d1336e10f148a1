using Microsoft.Data.Sqlite;
using Database = Distribution.Service.Storage.Database;

namespace Distribution.Service.Tests.Stores;

/// <summary>
/// A disk without room, as SQLite sees it: the one connection that the pool of this process hands out may not make its file longer.
/// Only for a store on which nothing else has a connection open.
/// </summary>
internal static class FullDisk
{
    private const long Most = 1_073_741_823; // SQLite's own default

    /// <summary>From now on the file in a folder takes no page more.</summary>
    public static async Task FillAsync(string folder)
    {
        await using (var several = Pooled(folder))
        {
            SqliteConnection.ClearPool(several); // only the one that is opened next would be limited
        }

        long pages;
        await using (var one = Pooled(folder))
        {
            await one.OpenAsync();
            Assert.Equal(0, await ReadAsync(one, "pragma freelist_count"));
            pages = await ReadAsync(one, "pragma page_count");
            await ReadAsync(one, $"pragma max_page_count = {pages}");
        }

        await using var again = Pooled(folder);
        await again.OpenAsync();
        Assert.Equal(pages, await ReadAsync(again, "pragma max_page_count"));
    }

    /// <summary>There is room again.</summary>
    public static async Task FreeAsync(string folder)
    {
        await using var pooled = Pooled(folder);
        await pooled.OpenAsync();
        await ReadAsync(pooled, $"pragma max_page_count = {Most}");
    }

    private static SqliteConnection Pooled(string folder) => new(Database.Sqlite(folder).ConnectionString);

    private static async Task<long> ReadAsync(SqliteConnection connection, string pragma)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // text of this file
        command.CommandText = pragma;
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync() ?? 0L, System.Globalization.CultureInfo.InvariantCulture);
    }
}
