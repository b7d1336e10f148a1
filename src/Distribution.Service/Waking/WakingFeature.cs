using Distribution.Service.Storage;
using Hangfire;
using Hangfire.PostgreSql;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Waking;

/// <summary>Hangfire, and the sweep that does its work when it does not.</summary>
internal static class WakingFeature
{
    private const int Workers = 8;

    /// <summary>Enqueueing only.</summary>
    public static IServiceCollection AddWaking(this IServiceCollection services)
    {
        services.AddOptions<HangfireOptions>().BindConfiguration(HangfireOptions.Section);
        services.AddHangfire((provider, hangfire) =>
        {
            hangfire.SetDataCompatibilityLevel(CompatibilityLevel.Version_180).UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
            var database = provider.GetRequiredService<Database>();
            if (database.IsPostgres)
            {
                hangfire.UsePostgreSqlStorage(p => p.UseNpgsqlConnection(database.ConnectionString), Settings(provider.GetRequiredService<IOptions<HangfireOptions>>().Value));
            }
            else
            {
                hangfire.UseInMemoryStorage();
            }
        });
        return services.AddSingleton<Wake>().AddScoped<JobTables>();
    }

    /// <summary>Running jobs too.</summary>
    public static IServiceCollection AddWorker(this IServiceCollection services) => services
        .AddScoped<MailingJobs>()
        .AddScoped<OutboxJobs>()
        .AddScoped<TaskJobs>()
        .AddSingleton<LiftWatch>()
        .AddScoped<Heartbeat>()
        .AddSingleton<Sweep>()
        .AddHostedService(p => p.GetRequiredService<Sweep>())
        .AddHangfireServer(server =>
        {
            server.WorkerCount = Workers;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
            server.CancellationCheckInterval = TimeSpan.FromSeconds(2);
            server.HeartbeatInterval = TimeSpan.FromSeconds(5);
            server.ServerTimeout = TimeSpan.FromSeconds(30);
            server.ServerCheckInterval = TimeSpan.FromSeconds(10);
        });

    // A fixed invisibility timeout would let two workers steal a long job from each other for ever; the lock's ten minutes would stop the scheduler after a kill.
    private static PostgreSqlStorageOptions Settings(HangfireOptions options) => new()
    {
        PrepareSchemaIfNecessary = options.PrepareSchema,
        StartupConnectionMaxRetries = 0, // the process has just worked on this database: what fails now is no weather
        UseSlidingInvisibilityTimeout = true,
        InvisibilityTimeout = TimeSpan.FromSeconds(30),
        QueuePollInterval = TimeSpan.FromSeconds(1),
        DistributedLockTimeout = TimeSpan.FromMinutes(1),
        AllowDegradedModeWithoutStorage = false,
    };
}
