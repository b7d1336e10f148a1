using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Distribution.EndToEnd;

/// <summary>A collector of OpenTelemetry that keeps what it is sent, as text: names and values stand in it as they are.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly ConcurrentQueue<string> received = new();

    private Collector(WebApplication server) => this.server = server;

    /// <summary>Everything received so far.</summary>
    public string Received => string.Concat(received);

    /// <summary>Settings that make a process send here.</summary>
    public Dictionary<string, string> Environment => new(StringComparer.Ordinal)
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = server.Urls.Single(), ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
    };

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        Microsoft.AspNetCore.Hosting.WebHostBuilderKestrelExtensions.UseKestrelCore(builder.WebHost);
        var collector = new Collector(builder.Build());
        collector.server.Urls.Add("http://127.0.0.1:0");
        collector.server.Run(collector.KeepAsync);
        await collector.server.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task KeepAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        received.Enqueue(Encoding.UTF8.GetString(body.ToArray()));
    }
}
