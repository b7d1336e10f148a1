using System.Net;
using System.Text.Json;
using Distribution.Service.Health;
using Distribution.Service.Relays;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Distribution.Service.Tests.Health;

/// <summary>A worker with pages, watched at an address of its own; a new one for every test, because readiness is kept for seconds.</summary>
public sealed class HealthServerTests : ServiceFixture
{
    private readonly string keys = Path.GetTempFileName();

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Telemetry:Urls"] = "http://127.0.0.1:0", ["Secrets:TokenKeys"] = keys, ["Logging:LogLevel:Default"] = "None",
    };

    private protected override HostRole Role => HostRole.All;

    private Uri Watched => new(Services.GetRequiredService<HealthServer>().Urls.Single());

    [Fact]
    public async Task Ready_EverythingThere_SaysOkForEachPart()
    {
        var (status, ready, parts) = await ReadyAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(ready);
        Assert.Equal(["database", "schema", "clock", "link keys", "relay"], parts.Keys);
        Assert.All(parts.Values, p => Assert.StartsWith("ok ", p));
    }

    [Fact]
    public async Task Ready_DatabaseOfANewerProgram_IsNotReadyButLives()
    {
        await InDbAsync(db => db.Database.ExecuteSqlRawAsync("insert into \"__EFMigrationsHistory\" values ('29991231000000_Later', '99.0.0')", TestContext.Current.CancellationToken));

        var (status, ready, parts) = await ReadyAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.False(ready);
        Assert.Contains("29991231000000_Later", parts["schema"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("/health/live")).Status);
    }

    [Fact]
    public async Task Ready_RelayDown_IsNotReadyAndRepeatsNothingTheRelaySaid()
    {
        Services.GetRequiredService<RelayDoor>().Close("550 reader@example.net sees secret-word");

        var (status, _, parts) = await ReadyAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.StartsWith("fault ", parts["relay"]);
        Assert.DoesNotContain("reader@example.net", parts["relay"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_LinkKeysTakenAway_IsNotReady()
    {
        File.Delete(keys);

        var (status, _, parts) = await ReadyAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.StartsWith("fault ", parts["link keys"]);
    }

    [Fact]
    public async Task Ready_AskedAgainAtOnce_IsNotLookedUpAgain()
    {
        await ReadyAsync();
        File.Delete(keys);

        Assert.True((await ReadyAsync()).Ready);
    }

    [Fact]
    public async Task Metrics_OfTheWatchedAddress_AreInPrometheusForm()
    {
        var (status, text) = await AskAsync("/metrics");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("distribution_mailings_armed", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync("/en/")).Status);
    }

    [Theory]
    [InlineData("/metrics")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Pages_AskedForHealthOrMetrics_AnswerLikeForAnythingUnknown(string path)
    {
        var answer = await RawAnswer.OfAsync(Address, "GET", path);

        Assert.Equal(404, answer.Status);
        Assert.Equal(await RawAnswer.OfAsync(Address, "GET", new string('x', path.Length).Insert(0, "/")[..path.Length]), answer);
    }

    private async Task<(HttpStatusCode Status, bool Ready, Dictionary<string, string> Parts)> ReadyAsync()
    {
        if (File.Exists(keys) && new FileInfo(keys).Length == 0)
        {
            await File.WriteAllTextAsync(keys, Convert.ToBase64String(new byte[32]), TestContext.Current.CancellationToken);
        }

        var (status, text) = await AskAsync("/health/ready");
        using var report = JsonDocument.Parse(text);
        var parts = report.RootElement.GetProperty("parts").EnumerateArray()
            .ToDictionary(p => p.GetProperty("part").GetString()!, p => $"{p.GetProperty("verdict").GetString()} {p.GetProperty("sentence").GetString()}", StringComparer.Ordinal);
        return (status, report.RootElement.GetProperty("ready").GetBoolean(), parts);
    }

    private async Task<(HttpStatusCode Status, string Text)> AskAsync(string path)
    {
        using var answer = await Client.GetAsync(new Uri(Watched, path), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
