using Distribution.Service.Api;
using Distribution.Service.Embargoes;
using Distribution.Service.Mailings;
using Distribution.Service.Newsroom;
using Distribution.Service.Secrets;
using Distribution.Service.Storage;
using Distribution.Service.Telemetry;
using Distribution.Service.Waking;
using Distribution.Texts;
using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Cli;

/// <summary>The service from its first look at the settings to its end; whatever is wrong is said before anything runs.</summary>
internal sealed class Serving(Session session, HostRole role, bool migrates, string? urls)
{
    private readonly bool isEmbedded = StorageFaults.IsEmbedded(session.Configuration);

    public async Task<int> RunAsync()
    {
        var faults = Faults();
        using var folder = isEmbedded && !faults.Exists(f => f.Code is "storage-named-twice" or "data-folder-unusable") ? Own(faults) : null;
        var tokens = Tokens(faults, folder);
        if (faults.Exists(f => f.Severity == Severity.Error))
        {
            return session.Refuse(faults, Exit.Usage);
        }

        session.Terminal.Tell(session.Sentences, faults);
        await using var app = DistributionHost.Build(role, urls is null ? session.Settings : [.. session.Settings, new("urls", urls)], tokens!);
        if (WhyNotToListen(app.Configuration) is { } taken)
        {
            return session.Refuse([taken], Exit.Usage);
        }

        if (await PrepareAsync(app) is { Count: > 0 } refusals)
        {
            return session.Refuse(refusals, Exit.Usage);
        }

        if (role is HostRole.Web or HostRole.All)
        {
            app.MapPages();
            app.MapApi();
        }

        return await ServeAsync(app);
    }

    /// <summary>Everything that can be told from the settings alone, not only the first of it.</summary>
    private List<Finding> Faults()
    {
        var configuration = session.Configuration;
        return
        [
            .. StartFaults.OfMachine(),
            .. StartFaults.OfSecretFiles(configuration),
            .. StorageFaults.Of(configuration),
            .. isEmbedded && role != HostRole.All ? [Finding.Error("embedded-is-one-process", ("role", role.ToString().ToLowerInvariant()))] : Array.Empty<Finding>(),
            .. StartFaults.OfRelay(configuration),
            .. StartFaults.OfSite(configuration),
            .. StartFaults.OfOptions(configuration),
            .. StartFaults.OfTemplates(configuration),
            .. StartFaults.OfDkim(configuration),
        ];
    }

    private Finding? WhyNotToListen(IConfiguration configuration) =>
        (role == HostRole.Worker ? null : Ports.WhyRefused(configuration))
        ?? (TelemetryFeature.Urls(configuration) is { } watched ? Ports.WhyRefused(watched, $"{TelemetryOptions.Section}:{nameof(TelemetryOptions.Urls)}") : null);

    private DataFolder? Own(List<Finding> faults)
    {
        var owned = DataFolder.Own(StorageFaults.Folder(session.Configuration));
        faults.AddRange(owned.Findings);
        return owned.Value;
    }

    private Tokens? Tokens(List<Finding> faults, DataFolder? folder)
    {
        if (isEmbedded && folder is null)
        {
            return null; // said already
        }

        var tokens = StartFaults.Tokens(session.Configuration, make: true);
        faults.AddRange(tokens.Findings);
        return tokens.Value;
    }

    /// <summary>Schema, templates, and in an embedded installation the batches of the process before.</summary>
    private async Task<IReadOnlyList<Finding>> PrepareAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var migrator = scope.ServiceProvider.GetRequiredService<Migrator>();
        if (await migrator.WhyUnfitAsync() is { } misfit && (!migrates || misfit.Code == Migrator.Newer))
        {
            return [misfit];
        }

        if (migrates)
        {
            await migrator.RunAsync();
        }

        if (app.Services.GetService<Mails>() is { } mails && (await mails.LoadAsync()).Where(f => f.Severity == Severity.Error).ToList() is { Count: > 0 } faults)
        {
            return faults;
        }

        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (isEmbedded)
        {
            // Nobody else can be alive: the folder is ours. The sweep finds these leases run out and takes their rows over.
            await db.Batches.Where(b => b.Owner != null)
                .ExecuteUpdateAsync(b => b.SetProperty(x => x.LeaseUntil, DateTimeOffset.UnixEpoch));
        }

        if (scope.ServiceProvider.GetService<Heartbeat>() is { } heartbeat)
        {
            await heartbeat.BeatAsync(); // before any job can run
            await scope.ServiceProvider.GetRequiredService<ZoneRules>().HoldChangedAsync();
        }

        return await scope.ServiceProvider.GetRequiredService<JobTables>().PrepareAsync() is { } fault ? [fault] : [];
    }

    private async Task<int> ServeAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException) // taken since we looked
        {
            await app.StopAsync();
            return session.Refuse([Finding.Error("port-in-use", ("address", string.Join(", ", app.Urls)), ("setting", "--urls"))], Exit.Usage);
        }

        var addresses = role == HostRole.Worker ? "" : $" on {string.Join(", ", app.Urls)}";
        session.Terminal.Say($"Distribution serves as {role.ToString().ToLowerInvariant()}{addresses}. Ctrl+C ends it.");
        await session.Terminal.Output.FlushAsync();
        await app.WaitForShutdownAsync();
        return WhyItFailed(app) is { } reason ? session.Failed(reason, verbose: false) : Exit.Done;
    }

    /// <summary>What ended a part that should run as long as the process; the host then ends the rest.</summary>
    private static AggregateException? WhyItFailed(WebApplication app) =>
        app.Services.GetServices<IHostedService>().OfType<BackgroundService>().Select(s => s.ExecuteTask?.Exception).FirstOrDefault(e => e is not null);
}
