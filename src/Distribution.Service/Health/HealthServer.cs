using System.Text.Json;
using Distribution.Service.Telemetry;
using OpenTelemetry.Metrics;

namespace Distribution.Service.Health;

/// <summary>
/// A web server of its own for <c>/health/live</c>, <c>/health/ready</c> and <c>/metrics</c>: the pages' server does not know these addresses,
/// so no mistake in a proxy shows them to the public; a worker without pages has it too.
/// </summary>
internal sealed class HealthServer(IConfiguration configuration, Readiness readiness, MeterProvider meters) : IHostedService, IAsyncDisposable
{
    private WebApplication? server;

    /// <summary>Where it listens, once started.</summary>
    public IEnumerable<string> Urls => server?.Urls ?? [];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        server = builder.Build();
        foreach (var url in TelemetryFeature.Urls(configuration)!.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            server.Urls.Add(url);
        }

        server.UseOpenTelemetryPrometheusScrapingEndpoint(meters, predicate: null, "/metrics", configureBranchedPipeline: null, optionsName: null);
        server.Run(AnswerAsync);
        await server.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private Task AnswerAsync(HttpContext http) => http.Request.Path.Value switch
    {
        "/health/live" => WriteAsync(http, isWell: true, new { live = true }),
        "/health/ready" => ReadyAsync(http),
        _ => NotFoundAsync(http),
    };

    private async Task ReadyAsync(HttpContext http)
    {
        var report = await readiness.ReportAsync(http.RequestAborted);
        await WriteAsync(http, report.Ready, report);
    }

    private static Task NotFoundAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task WriteAsync<T>(HttpContext http, bool isWell, T report)
    {
        http.Response.StatusCode = isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsJsonAsync(report, JsonSerializerOptions.Web, http.RequestAborted);
    }
}
