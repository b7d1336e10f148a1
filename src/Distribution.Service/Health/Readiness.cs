using System.Data.Common;
using System.Globalization;
using Distribution.Service.Cli;
using Distribution.Service.Relays;
using Distribution.Service.Storage;
using Distribution.Texts;

namespace Distribution.Service.Health;

/// <summary>Whether the process can do its work: asked as often as anybody likes, looked up once in a few seconds.</summary>
internal sealed class Readiness(
    HostRole role, IServiceScopeFactory scopes, IConfiguration configuration, FindingTexts sentences, RelayDoor? door, TimeProvider time, ILogger<Readiness> log) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FarOff = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim one = new(1);
    private (HealthReport Report, DateTimeOffset At)? last;

    public async Task<HealthReport> ReportAsync(CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            if (last is { } known && time.GetUtcNow() - known.At < Fresh)
            {
                return known.Report;
            }

            var report = new HealthReport(role.ToString().ToLowerInvariant(), [.. await DatabaseAsync(cancellation), LinkKeys(), .. Relay()]);
            last = (report, time.GetUtcNow());
            return report;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<List<HealthPart>> DatabaseAsync(CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var offset = await scope.ServiceProvider.GetRequiredService<DatabaseClock>().OffsetAsync(db, either.Token);
            var misfit = await scope.ServiceProvider.GetRequiredService<Migrator>().WhyUnfitAsync(either.Token);
            return [new HealthPart("database", HealthPart.Ok, "It answers."), Part("schema", misfit, "It is this program's."), Clock(offset)];
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException or TimeoutException || patience.IsCancellationRequested)
        {
            log.DatabaseSilent(failure);
            return [Part("database", Finding.Error("database-silent"), "")];
        }
    }

    /// <summary>The database's clock decides every instant, so a difference only matters for times that this machine sets itself.</summary>
    private HealthPart Clock(TimeSpan offset)
    {
        var milliseconds = offset.TotalMilliseconds.ToString("+0;-0;0", CultureInfo.InvariantCulture);
        var finding = offset.Duration() > FarOff ? Finding.Error("clock-far-off", ("milliseconds", milliseconds))
            : offset.Duration() > DatabaseClock.Tolerance ? Finding.Warning("clocks-differ", ("milliseconds", milliseconds))
            : null;
        return Part("clock", finding, $"The database's is {milliseconds} ms from this machine's.");
    }

    /// <summary>Looked up in their file again: one that was taken away or spoilt shows here and not at the next start.</summary>
    private HealthPart LinkKeys() => Part("link keys", StartFaults.Tokens(configuration, make: false).Findings.FirstOrDefault(f => f.Severity == Severity.Error), "They are there.");

    private IEnumerable<HealthPart> Relay() => door is null ? [] : [Part("relay", door.Trouble is null ? null : Finding.Error("relay-down"), "Nothing is known against it.")];

    private HealthPart Part(string part, Finding? finding, string ok) => finding is null
        ? new HealthPart(part, HealthPart.Ok, ok)
        : new HealthPart(part, finding.Severity == Severity.Error ? HealthPart.Fault : HealthPart.Warning, sentences.Say(finding));
}
