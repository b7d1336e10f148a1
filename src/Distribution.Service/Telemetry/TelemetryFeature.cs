using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Distribution.Service.Telemetry;

/// <summary>Metrics and traces for whoever asks for them: Prometheus by <c>Telemetry:Urls</c>, a collector by <see cref="TelemetryOptions.Collector"/>.</summary>
internal static class TelemetryFeature
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, HostRole role, IConfiguration configuration)
    {
        var collects = !string.IsNullOrWhiteSpace(configuration[TelemetryOptions.Collector]);
        var isScraped = Urls(configuration) is not null;
        if (!collects && !isScraped)
        {
            return services;
        }

        if (role is HostRole.Worker or HostRole.All)
        {
            services.AddHostedService<QueueWatch>();
        }

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("distribution").AddAttributes([new("distribution.role", role.ToString().ToLowerInvariant())]))
            .WithMetrics(metrics => Export(metrics.AddMeter(Figures.Meter.Name).AddAspNetCoreInstrumentation(), collects, isScraped))
            .WithTracing(traces => Export(traces, collects));
        return services;
    }

    /// <summary>Where health and metrics are to be asked for; null for nowhere.</summary>
    public static string? Urls(IConfiguration configuration) =>
        configuration[$"{TelemetryOptions.Section}:{nameof(TelemetryOptions.Urls)}"] is { Length: > 0 } urls ? urls : null;

    private static void Export(MeterProviderBuilder metrics, bool collects, bool isScraped)
    {
        if (collects)
        {
            metrics.AddOtlpExporter();
        }

        if (isScraped)
        {
            metrics.AddPrometheusExporter();
        }
    }

    private static void Export(TracerProviderBuilder traces, bool collects)
    {
        if (collects)
        {
            traces.AddSource(Traces.Source.Name).AddAspNetCoreInstrumentation().AddProcessor<PathsStayHere>().AddOtlpExporter();
        }
    }
}
