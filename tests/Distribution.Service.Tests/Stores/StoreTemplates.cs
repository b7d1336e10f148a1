using Distribution.Service.Storage;
using Distribution.Service.Tests.Stores;
using Hangfire;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

[assembly: AssemblyFixture(typeof(StoreTemplates))]

namespace Distribution.Service.Tests.Stores;

/// <summary>A migrated, empty database of each kind, made once: a test copies it, which takes milliseconds where migrating takes seconds.</summary>
public sealed class StoreTemplates : IAsyncDisposable
{
    private const string Variable = "DISTRIBUTION_TEST_POSTGRES";
    private static readonly Lazy<Task<string>> Sqlite = new(MakeSqliteAsync);
    private static readonly Lazy<Task<string>> Postgres = new(MakePostgresAsync);

    /// <summary>A new folder with a copy of the embedded database.</summary>
    internal static async Task<string> CopySqliteAsync()
    {
        var template = await Sqlite.Value;
        var folder = NewFolder();
        File.Copy(Path.Combine(template, "distribution.db"), Path.Combine(folder, "distribution.db"));
        return folder;
    }

    /// <summary>Connection string of a new database on the server of <c>DISTRIBUTION_TEST_POSTGRES</c>.</summary>
    internal static async Task<string> CopyPostgresAsync()
    {
        var template = await Postgres.Value;
        var name = NewName();
        await OnServerAsync($"create database {name} template {template}");
        return ConnectionString(name);
    }

    internal static Task DropAsync(string connectionString) =>
        OnServerAsync($"drop database if exists {new NpgsqlConnectionStringBuilder(connectionString).Database} with (force)");

    internal static string NewFolder() => Directory.CreateTempSubdirectory("distribution-test-").FullName;

    /// <summary>Runs a statement as the role that may create databases, on its own database.</summary>
    internal static async Task OnServerAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(Server());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names made here, of letters and digits
        command.CommandText = statement;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Sqlite.IsValueCreated && Sqlite.Value.IsCompletedSuccessfully)
        {
            Directory.Delete(await Sqlite.Value, recursive: true);
        }

        if (Postgres.IsValueCreated && Postgres.Value.IsCompletedSuccessfully)
        {
            await DropAsync(ConnectionString(await Postgres.Value));
        }
    }

    private static async Task<string> MakeSqliteAsync()
    {
        var folder = NewFolder();
        await using (var app = Store.Build(Store.SqliteSettings(folder)))
        {
            await MigrateAsync(app);
        }

        SqliteConnection.ClearAllPools();
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "distribution.db")};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma wal_checkpoint(truncate)";
        await command.ExecuteNonQueryAsync();
        return folder;
    }

    private static async Task<string> MakePostgresAsync()
    {
        var name = NewName();
        await OnServerAsync($"create database {name}");
        await using (var app = Store.Build(Store.PostgresSettings(ConnectionString(name), NewFolder())))
        {
            await MigrateAsync(app);
            app.Services.GetRequiredService<JobStorage>(); // Hangfire makes its schema at first use
        }

        NpgsqlConnection.ClearAllPools(); // a template may have no connection
        return name;
    }

    private static async Task MigrateAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrator>().RunAsync();
    }

    private static string NewName() => $"distribution_test_{Guid.NewGuid():N}";

    private static string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder(Server()) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    private static string Server() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server
        ? server
        : throw new InvalidOperationException(
            $"The tests on PostgreSQL need a server: start one by tests/services/postgres.sh and set {Variable} to the connection string of a role that may create databases.");
}
