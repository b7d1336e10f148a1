using Npgsql;

namespace Distribution.EndToEnd;

/// <summary>A new database on the PostgreSQL of the test run (<c>tests/run.sh</c> starts one), dropped at the end.</summary>
internal sealed class Postgres : IAsyncDisposable
{
    private const string Variable = "DISTRIBUTION_TEST_POSTGRES";
    private readonly string server;
    private readonly string name;

    private Postgres(string server, string name) => (this.server, this.name) = (server, name);

    public string ConnectionString => new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();

    public static async Task<Postgres> CreateAsync()
    {
        var named = Environment.GetEnvironmentVariable(Variable)
            ?? throw new InvalidOperationException($"{Variable} names no PostgreSQL: run the tests by tests/run.sh, which starts one.");
        var database = new Postgres(named, $"e2e_{Guid.NewGuid():N}");
        await database.RunAsync($"create database {database.name}");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsync($"drop database {name} with (force)");
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
