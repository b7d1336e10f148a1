using Npgsql;

namespace Distribution.EndToEnd;

/// <summary>An installation on one of the databases, whose processes come and go.</summary>
internal sealed class Scene : IAsyncDisposable
{
    /// <summary>Bounds only a hang.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Connections of each worker.</summary>
    public const int Connections = 4;

    private readonly TemporaryFolder folder = new();
    private readonly List<Receiver> relays = [];
    private readonly Postgres? database;
    private readonly Dictionary<string, string> settings;

    private Scene(Postgres? database, string? connectionString, (string Name, string Value)[] more)
    {
        this.database = database;
        ConnectionString = connectionString;
        var keys = folder.At("token-keys");
        File.WriteAllText(keys, Convert.ToBase64String(new byte[32]));
        settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [connectionString is null ? "Storage__Embedded" : "ConnectionStrings__Distribution"] = connectionString ?? "true",
            ["Storage__DataFolder"] = Directory.CreateDirectory(folder.At("data")).FullName,
            ["Secrets__TokenKeys"] = keys,
            ["Mail__Relay"] = "smtp://127.0.0.1:9", // the office itself sends nothing; each process is told its own
            ["Mail__Connections"] = $"{Connections}",
            ["Mail__Lease"] = "00:00:05",
            ["Site__PublicUrl"] = "https://press.example.org",
            ["urls"] = "http://127.0.0.1:0",
        };
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }
    }

    public Office Office { get; private set; } = null!;

    /// <summary>Of PostgreSQL; null on SQLite.</summary>
    public string? ConnectionString { get; }

    /// <summary>What all receivers accepted.</summary>
    public List<Receiver.Accepted> Journal => [.. relays.SelectMany(r => r.All)];

    public static Task<Scene> OnSqliteAsync() => OpenAsync(new Scene(database: null, connectionString: null, []));

    /// <summary>On a new database of the test run's PostgreSQL.</summary>
    public static async Task<Scene> OnPostgresAsync(params (string Name, string Value)[] more)
    {
        var own = await Postgres.CreateAsync();
        return await OpenAsync(new Scene(own, own.ConnectionString, more));
    }

    /// <summary>On a PostgreSQL of the test's own.</summary>
    public static Task<Scene> OnPostgresAsync(OwnPostgres server) => OpenAsync(new Scene(database: null, server.ConnectionString, []));

    /// <summary>A receiver that takes some milliseconds over a message.</summary>
    public Receiver AddRelay()
    {
        var relay = new Receiver(folder.At($"journal-{relays.Count + 1}"), TimeSpan.FromMilliseconds(5));
        relays.Add(relay);
        return relay;
    }

    /// <summary>Starts what sends, always by the same command: a worker on PostgreSQL, on SQLite the one process.</summary>
    public Child StartWorker(Receiver relay) => Start(relay, ConnectionString is null ? [] : ["--role", "worker"]);

    public Child StartWeb(Receiver relay) => Start(relay, ["--role", "web"]);

    /// <summary>Waits, while a process lives, until a mailing is finished.</summary>
    public Task FinishedAsync(Child worker, Dispatch dispatch) => worker.UntilAsync(
        async () => await Office.StateAsync(dispatch.Mailing) == Service.Mailings.MailingState.Finished, Limit, "the mailing was not finished");

    /// <summary>Waits, while a process lives, until everything stands behind the gate.</summary>
    public Task ArmedAsync(Child worker, Dispatch dispatch) => worker.UntilAsync(
        async () => await Office.StateAsync(dispatch.Mailing) == Service.Mailings.MailingState.Armed, Limit, "the mailing was not armed");

    /// <summary>Waits, while a process lives, until so many messages of a mailing have come.</summary>
    public Task ArrivedAsync(Child worker, Dispatch dispatch, int messages) =>
        worker.UntilAsync(() => Task.FromResult(dispatch.In(Journal).Count >= messages), Limit, $"{messages} messages did not arrive");

    /// <summary>Runs SQL on PostgreSQL.</summary>
    public async Task<int> SqlAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        foreach (var relay in relays)
        {
            await relay.DisposeAsync();
        }

        if (database is not null)
        {
            await database.DisposeAsync();
        }

        folder.Dispose();
    }

    private static async Task<Scene> OpenAsync(Scene scene)
    {
        scene.Office = await Office.OpenAsync(scene.settings, readers: 1);
        return scene;
    }

    private Child Start(Receiver relay, string[] role) =>
        Child.Product(new Dictionary<string, string>(settings, StringComparer.Ordinal) { ["Mail__Relay"] = $"smtp://127.0.0.1:{relay.Port}" }, ["serve", .. role]);
}
