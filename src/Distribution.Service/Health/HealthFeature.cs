using Distribution.Service.Relays;
using Distribution.Service.Telemetry;
using Distribution.Texts;

namespace Distribution.Service.Health;

/// <summary>What tells from outside whether the process lives and can do its work, where <c>Telemetry:Urls</c> says.</summary>
internal static class HealthFeature
{
    public static IServiceCollection AddHealth(this IServiceCollection services, HostRole role, IConfiguration configuration)
    {
        services.AddSingleton(p => new Readiness(
            role,
            p.GetRequiredService<IServiceScopeFactory>(),
            configuration,
            p.GetRequiredService<FindingTexts>(),
            p.GetService<RelayDoor>(), // the pages send nothing
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<Readiness>>()));
        if (TelemetryFeature.Urls(configuration) is not null)
        {
            services.AddSingleton<HealthServer>().AddHostedService(p => p.GetRequiredService<HealthServer>());
        }

        return services;
    }
}
