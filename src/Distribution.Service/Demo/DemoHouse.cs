using System.Net;
using System.Net.Sockets;
using Distribution.Service.Api;
using Distribution.Service.Mailings;
using Distribution.Service.Newsroom;
using Distribution.Service.Relays;
using Distribution.Service.Secrets;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Demo;

/// <summary>The running service that the demo plays in: everything that <c>serve</c> runs, on a port of its own.</summary>
internal sealed class DemoHouse : IAsyncDisposable
{
    private readonly DataFolder folder;

    private DemoHouse(WebApplication app, DataFolder folder, string dataFolder, string relay, Uri site) =>
        (App, this.folder, Data, Relay, Site) = (app, folder, dataFolder, relay, site);

    public WebApplication App { get; }

    public string Data { get; }

    public string Relay { get; }

    public Uri Site { get; }

    /// <summary>Builds and starts it, or says why not.</summary>
    public static async Task<Answer<DemoHouse>> OpenAsync(
        DemoOptions options, IEnumerable<KeyValuePair<string, string?>> settings, CancellationToken cancellation)
    {
        var data = Path.GetFullPath(options.DataFolder ?? Path.Combine(Path.GetTempPath(), $"distribution-demo-{Guid.NewGuid():N}"[..33]));
        var owned = DataFolder.Own(data);
        if (owned.Refused)
        {
            return Answer<DemoHouse>.Refuse(owned.Findings);
        }

        var relay = options.Relay ?? $"pickup:{Path.Combine(data, "mail")}";
        if (!RelayAddress.TryParse(relay, out _, out var refusal))
        {
            owned.Value.Dispose();
            return refusal;
        }

        var tokens = TokenKeyFile.ReadOrMake(Path.Combine(data, "secrets", "token-keys"));
        if (tokens.Refused)
        {
            owned.Value.Dispose();
            return tokens.Findings[0];
        }

        var site = new Uri($"http://127.0.0.1:{FreePort()}");
        var app = DistributionHost.Build(HostRole.All, settings.Concat(Settings(options, data, relay, site)), tokens.Value);
        var house = new DemoHouse(app, owned.Value, data, relay, site);
        if (await house.StartAsync(cancellation) is { } reason)
        {
            await house.DisposeAsync();
            return reason;
        }

        return house;
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        folder.Dispose();
    }

    private static Dictionary<string, string?> Settings(DemoOptions options, string data, string relay, Uri site) => new(StringComparer.Ordinal)
    {
        ["Storage:Embedded"] = options.Database is null ? "true" : "false",
        ["Storage:DataFolder"] = data,
        ["ConnectionStrings:Distribution"] = options.Database,
        ["Mail:Relay"] = relay,
        ["Site:PublicUrl"] = site.ToString(),
        ["Site:OfficeName"] = "Demo Press Office",
        ["urls"] = site.ToString(),
        ["Logging:LogLevel:Default"] = "Warning",
        ["Logging:LogLevel:Distribution"] = "Warning",
    };

    /// <summary>A database that holds releases of somebody else is not played with.</summary>
    private async Task<Finding?> StartAsync(CancellationToken cancellation)
    {
        await using (var scope = App.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            await scope.ServiceProvider.GetRequiredService<Migrator>().RunAsync(isDemo: true, cancellation);
            var installation = await db.Installations.SingleAsync(cancellation);
            if (await db.Releases.AnyAsync(cancellation) || !installation.IsDemo)
            {
                return Finding.Error(installation.IsDemo ? "demo-played-already" : "demo-database-not-ours");
            }
        }

        var faults = await App.Services.GetRequiredService<Mails>().LoadAsync(cancellation);
        if (faults.FirstOrDefault(f => f.Severity == Severity.Error) is { } fault)
        {
            return fault;
        }

        App.MapPages();
        App.MapApi();
        await App.StartAsync(cancellation);
        return null;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
