using Distribution.Reading;
using Distribution.Service.Api;
using Distribution.Service.Audit;
using Distribution.Service.Editions;
using Distribution.Service.Embargoes;
using Distribution.Service.Health;
using Distribution.Service.Intake;
using Distribution.Service.Mailings;
using Distribution.Service.Newsroom;
using Distribution.Service.Outbox;
using Distribution.Service.People;
using Distribution.Service.Relays;
using Distribution.Service.Releases;
using Distribution.Service.Secrets;
using Distribution.Service.Storage;
using Distribution.Service.Subscribers;
using Distribution.Service.Tasks;
using Distribution.Service.Telemetry;
using Distribution.Service.Templates;
using Distribution.Service.Waking;
using Microsoft.AspNetCore.Hosting.Server;

namespace Distribution.Service;

/// <summary>Puts the rooms together for what a process is to do.</summary>
internal static class DistributionHost
{
    /// <param name="role">What the process does.</param>
    /// <param name="settings">Configuration over that of files and environment, such as the demo's.</param>
    /// <param name="tokens">The keys of links; null for a verb that makes and reads none.</param>
    public static WebApplication Build(HostRole role, IEnumerable<KeyValuePair<string, string?>> settings, Tokens? tokens)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddSecretFiles(settings).AddInMemoryCollection(settings);
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd HH:mm:ss.fff'Z' ";
        });
        var services = builder.Services;
        if (role == HostRole.Verb)
        {
            builder.Logging.ClearProviders(); // a verb says itself what became of it, and its results are read by other programs
        }
        else if (role == HostRole.Worker)
        {
            services.AddSingleton<IServer, Silence>();
        }

        services.AddSingleton(TimeProvider.System);
        services.AddStorage(builder.Configuration).AddMailings().AddWaking();
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateDataAnnotations();
        services.AddOptions<TemplatesOptions>().BindConfiguration(TemplatesOptions.Section);
        services.AddOptions<SecretsOptions>().BindConfiguration(SecretsOptions.Section);
        AddDesks(services);
        if (tokens is not null)
        {
            services.AddSingleton(tokens).AddSingleton<Links>().AddScoped<TaskLink>().AddScoped<Farewell>().AddScoped<PublicEditions>();
        }

        if (role is HostRole.Web or HostRole.All)
        {
            services.AddPages().AddApi();
        }

        if (role is HostRole.Worker or HostRole.All)
        {
            services.AddRelays().AddSingleton<RelayDoor>().AddSending().AddWorker();
            services.AddScoped<OutboxPost>().AddScoped<OutboxLetters>().AddScoped<TaskReminders>();
        }

        if (role != HostRole.Verb)
        {
            services.AddTelemetry(role, builder.Configuration).AddHealth(role, builder.Configuration);
        }

        return builder.Build();
    }

    private static void AddDesks(IServiceCollection services) => services
        .AddSingleton<TemplateFiles>()
        .AddSingleton(p => p.GetRequiredService<TemplateFiles>().Findings())
        .AddSingleton<ReleaseReader>()
        .AddScoped<AuditTrail>()
        .AddScoped<PeopleDesk>()
        .AddScoped<KeyDesk>()
        .AddScoped<DocumentStore>()
        .AddScoped<ReleaseIntake>()
        .AddScoped<EditionDesk>()
        .AddScoped<EmbargoDesk>()
        .AddScoped<HoldDesk>()
        .AddScoped<TaskDesk>()
        .AddScoped<ListDesk>()
        .AddScoped<SubscriberImport>()
        .AddScoped<SubscriberErasure>();
}
