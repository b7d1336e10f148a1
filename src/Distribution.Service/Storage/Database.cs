using System.Collections.Concurrent;
using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Distribution.Service.Storage;

/// <summary>Which of the two databases this process uses, and the SQL that was written for it by hand.</summary>
internal sealed class Database : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<string, string> Scripts = new(StringComparer.Ordinal);
    private readonly NpgsqlDataSource? postgres;

    private Database(string connectionString, bool isPostgres)
    {
        (ConnectionString, IsPostgres) = (connectionString, isPostgres);
        postgres = isPostgres ? NpgsqlDataSource.Create(connectionString) : null;
    }

    public bool IsPostgres { get; }

    public string ConnectionString { get; }

    public static Database Postgres(string connectionString) => new(connectionString, isPostgres: true);

    /// <summary>The embedded database in a folder, which is there already.</summary>
    public static Database Sqlite(string folder) => new(
        new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, "distribution.db"),
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString(),
        isPostgres: false);

    /// <summary>A connection that is not open yet.</summary>
    public DbConnection Connect() => postgres is not null ? postgres.CreateConnection() : new SqliteConnection(ConnectionString);

    /// <summary>The text of <c>Mailings/Sql/{postgres|sqlite}/NAME.sql</c>.</summary>
    public string Script(string name) => Scripts.GetOrAdd($"Sql/{(IsPostgres ? "postgres" : "sqlite")}/{name}.sql", Load);

    public ValueTask DisposeAsync() => postgres?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string Load(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{resource} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
