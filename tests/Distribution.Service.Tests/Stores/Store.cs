using Distribution.Service.Secrets;
using Distribution.Service.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Database = Distribution.Service.Storage.Database;

namespace Distribution.Service.Tests.Stores;

/// <summary>A new database of one kind with the rooms of a worker on it; no hosted service runs unless a test starts it.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly Dictionary<string, string?> settings;
    private readonly List<WebApplication> processes = [];

    private Store(StoreKind kind, Dictionary<string, string?> settings, string folder)
    {
        (Kind, this.settings, Folder) = (kind, settings, folder);
        App = Another();
    }

    public StoreKind Kind { get; }

    /// <summary>The folder of this test, with <c>mail</c> as pickup folder.</summary>
    public string Folder { get; }

    public string MailFolder => Path.Combine(Folder, "mail");

    public WebApplication App { get; }

    public static Tokens Tokens { get; } = new([[.. Enumerable.Range(1, 32).Select(n => (byte)n)]]);

    /// <param name="kind">Which database.</param>
    /// <param name="more">Settings over the usual ones.</param>
    public static async Task<Store> NewAsync(StoreKind kind, params (string Name, string? Value)[] more)
    {
        var folder = kind == StoreKind.Sqlite ? await StoreTemplates.CopySqliteAsync() : StoreTemplates.NewFolder();
        var own = kind == StoreKind.Sqlite ? SqliteSettings(folder) : PostgresSettings(await StoreTemplates.CopyPostgresAsync(), folder);
        foreach (var (name, value) in more)
        {
            own[name] = value;
        }

        return new Store(kind, own, folder);
    }

    public static WebApplication Build(Dictionary<string, string?> settings) => DistributionHost.Build(HostRole.Worker, settings, Tokens);

    public static Dictionary<string, string?> SqliteSettings(string folder) =>
        new(Usual(folder), StringComparer.Ordinal) { ["Storage:Embedded"] = "true", ["Storage:DataFolder"] = folder };

    public static Dictionary<string, string?> PostgresSettings(string connectionString, string folder) =>
        new(Usual(folder), StringComparer.Ordinal) { ["ConnectionStrings:Distribution"] = connectionString };

    /// <summary>Another process on the same database.</summary>
    public WebApplication Another()
    {
        var process = Build(settings);
        processes.Add(process);
        return process;
    }

    public T Get<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    /// <summary>Calls a noun in a scope of its own, as a request or a job would.</summary>
    public Task<TResult> DoAsync<TNoun, TResult>(Func<TNoun, Task<TResult>> act)
        where TNoun : notnull => DoAsync(App, act);

    public static async Task<TResult> DoAsync<TNoun, TResult>(WebApplication process, Func<TNoun, Task<TResult>> act)
        where TNoun : notnull
    {
        await using var scope = process.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TNoun>());
    }

    public async Task DoAsync<TNoun>(Func<TNoun, Task> act)
        where TNoun : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TNoun>());
    }

    /// <summary>Runs SQL that both databases understand.</summary>
    public Task<int> SqlAsync(FormattableString sql) => DoAsync((AppDb db) => db.Database.ExecuteSqlAsync(sql));

    /// <summary>The same for a text out of a table of cases.</summary>
#pragma warning disable EF1002 // text of the tests
    public Task<int> RawAsync(string sql) => DoAsync((AppDb db) => db.Database.ExecuteSqlRawAsync(sql));
#pragma warning restore EF1002

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            await process.DisposeAsync();
        }

        if (Kind == StoreKind.Postgres)
        {
            var connectionString = settings["ConnectionStrings:Distribution"]!;
            await using (var pool = new NpgsqlConnection(connectionString))
            {
                NpgsqlConnection.ClearPool(pool);
            }

            await StoreTemplates.DropAsync(connectionString);
        }
        else
        {
            await using var pool = new SqliteConnection(Database.Sqlite(Folder).ConnectionString);
            SqliteConnection.ClearPool(pool);
        }

        await Leftovers.RemoveAsync(Folder);
    }

    private static Dictionary<string, string?> Usual(string folder) => new(StringComparer.Ordinal)
    {
        ["Mail:Relay"] = $"pickup:{Path.Combine(folder, "mail")}",
        ["Site:PublicUrl"] = "https://newsroom.example.org/",
        ["Logging:LogLevel:Default"] = "None",
        ["Logging:LogLevel:Microsoft"] = "None",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "None",
        ["Logging:LogLevel:Hangfire"] = "None",
        ["urls"] = "http://127.0.0.1:0",
    };
}
