using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Distribution.EndToEnd;

/// <summary>A PostgreSQL that a test may crash.</summary>
internal sealed class OwnPostgres : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private readonly TemporaryFolder folder = new();
    private readonly int port = FreePort();

    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = port, Username = "app", Database = "app", Password = File.ReadAllText(Path.Combine(Data, "password")).Trim(),
    }.ToString();

    private string Data => folder.At("postgres");

    public static async Task<OwnPostgres> StartAsync()
    {
        var server = new OwnPostgres();
        await Child.RunAsync("chmod", environment: null, Limit, "711", server.folder.Path); // the user that it runs as must get through
        await RunAsync("start", server.Data, $"{server.port}");
        return server;
    }

    /// <summary>Ends it as a power cut would, and starts it again.</summary>
    public async Task CrashAsync()
    {
        await RunAsync("crash", Data);
        await RunAsync("again", Data);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsync("stop", Data);
        folder.Dispose();
    }

    private static async Task RunAsync(params string[] arguments)
    {
        var (code, printed) = await Child.RunAsync(Repository.At("tests", "services", "postgres.sh"), environment: null, Limit, arguments);
        Assert.True(code == 0, printed);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
