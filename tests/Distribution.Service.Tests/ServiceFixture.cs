using Distribution.Service.Api;
using Distribution.Service.Newsroom;
using Distribution.Service.Secrets;
using Distribution.Service.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Distribution.Service.Tests;

/// <summary>A running service with its pages: the real host on a port of its own, on a new SQLite database.</summary>
public class ServiceFixture : IAsyncLifetime
{
    public const string PublicUrl = "https://press.example.org";

    private readonly string folder = Directory.CreateTempSubdirectory("distribution-tests-").FullName;
    private WebApplication? app;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public IServiceProvider Services => app!.Services;

    /// <summary>A client that follows no redirects and keeps no cookies, so that every answer is seen as it is.</summary>
    public HttpClient Client { get; private set; } = new();

    internal Tokens Tokens { get; } = new([[.. Enumerable.Range(0, 32).Select(i => (byte)i)]]);

    /// <summary>What the service is configured with, over its own defaults.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>();

    /// <summary>What the process does.</summary>
    private protected virtual HostRole Role => HostRole.Web;

    public async ValueTask InitializeAsync()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Storage:Embedded"] = "true",
            ["Storage:DataFolder"] = folder,
            ["Site:PublicUrl"] = PublicUrl,
            ["Site:OfficeName"] = "Information Service",
            ["Mail:Relay"] = $"pickup:{Path.Combine(folder, "mail")}",
            ["Logging:LogLevel:Default"] = "Warning",
        };
        foreach (var (name, value) in Settings)
        {
            settings[name] = value;
        }

        app = DistributionHost.Build(Role, settings, Tokens);
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPages();
        app.MapApi();
        await InScopeAsync(s => s.GetRequiredService<Migrator>().RunAsync());
        await app.StartAsync();
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = Address };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await Leftovers.RemoveAsync(folder);
        GC.SuppressFinalize(this);
    }

    /// <summary>Asks for an address of the service.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(path, TestContext.Current.CancellationToken);

    /// <summary>The text of an address that answers 200.</summary>
    public Task<string> TextAsync(string path) => Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    /// <summary>Posts to an address of the service.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, HttpContent? content) => Client.PostAsync(path, content, TestContext.Current.CancellationToken);

    /// <summary>Does something with services of one scope, such as a desk.</summary>
    internal async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    /// <summary>Looks something up in the database, or changes it.</summary>
    internal Task<T> InDbAsync<T>(Func<AppDb, Task<T>> act) => InScopeAsync(s => act(s.GetRequiredService<AppDb>()));

    /// <summary>Adds a row and gives it back with its id.</summary>
    internal Task<T> AddAsync<T>(T row)
        where T : class => InDbAsync(async db =>
        {
            db.Add(row);
            await db.SaveChangesAsync();
            return row;
        });
}
