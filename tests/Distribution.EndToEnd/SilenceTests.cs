using System.Text.Json;
using System.Text.RegularExpressions;

namespace Distribution.EndToEnd;

/// <summary>What a demo run tells its log, its collector and its metrics of readers and releases: nothing.</summary>
public sealed partial class SilenceTests
{
    private const int LeastLength = 30; // of a line of a release: shorter ones, such as dates, stand in any text
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Demo_EverythingToldOutside_NamesNobodyAndNoText()
    {
        using var folder = new TemporaryFolder();
        await using var collector = await Collector.StartAsync();
        var environment = collector.Environment;
        environment["Logging__Console__LogLevel__Distribution"] = "Debug";
        environment["Telemetry__Urls"] = $"http://127.0.0.1:{SmtpSink.FreePort()}";
        await using var demo = Child.Product(environment, "demo", "--data", folder.At("data"), "--lift-in", "15s");
        await demo.UntilPrintedAsync("Ctrl+C", Limit);
        using var http = new HttpClient();
        var page = PageOf(demo.Printed);
        var secret = new string('s', 32);
        await http.GetAsync(new Uri(page, $"/task/{secret}"), TestContext.Current.CancellationToken);
        await http.GetAsync(new Uri(page, "/en/"), TestContext.Current.CancellationToken);
        var metrics = await http.GetStringAsync(new Uri($"{environment["Telemetry__Urls"]}/metrics"), TestContext.Current.CancellationToken);
        demo.Signal("INT");
        Assert.Equal(0, await demo.EndAsync(Limit)); // what is left goes to the collector at the end

        var log = string.Join('\n', demo.Printed.Split('\n').Where(l => LogLine().IsMatch(l)));
        Assert.Contains("is armed", log, StringComparison.Ordinal);
        Assert.Contains("is open", log, StringComparison.Ordinal);
        Assert.Matches("""distribution_sent_total\{[^}]*kind="release",language="fr"[^}]*\} [1-9]""", metrics);
        Assert.Matches("""distribution_sent_total\{[^}]*kind="advance"[^}]*\} [1-9]""", metrics);
        Assert.Matches("distribution_lift_lateness_milliseconds_count[^\n]* [1-9]", metrics);
        Assert.Matches("distribution_queue_age_seconds[^\n]* [0-9]", metrics);
        Assert.Matches("distribution_mailings_armed[^\n]* [0-9]", metrics);
        foreach (var span in new[] { "arm", "open", "batch", "GET /task/{token}", "distribution.sent" })
        {
            Assert.Contains(span, collector.Received, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(secret, collector.Received, StringComparison.Ordinal);
        Assert.All([log, collector.Received, metrics], told => Assert.DoesNotContain(Confidential(), c => told.Contains(c, StringComparison.OrdinalIgnoreCase)));
    }

    private static Uri PageOf(string printed) => new(Newsroom().Match(printed).Groups[1].Value);

    /// <summary>Addresses, names and outlets of readers, names and addresses of the office, and the lines of every text, titles among them.</summary>
    private static List<string> Confidential()
    {
        var readers = File.ReadLines(Repository.At("seeds", "subscribers.csv")).Skip(1).SelectMany(l => l.Split(',')[..2]);
        using var people = JsonDocument.Parse(File.ReadAllText(Repository.At("seeds", "people.json")));
        var office = people.RootElement.EnumerateArray().SelectMany(p => new[] { p.GetProperty("name").GetString()!, p.GetProperty("email").GetString()! });
        var lines = Directory.EnumerateFiles(Repository.At("seeds", "releases"), "*.txt").SelectMany(File.ReadLines).Where(l => l.Length >= LeastLength).Select(l => l[..LeastLength]);
        var titles = Directory.EnumerateFiles(Repository.At("seeds", "releases"), "*.json").Select(TitleIn).OfType<string>();
        var all = readers.Concat(office).Concat(lines).Concat(titles).Select(c => c.Trim(' ', '"')).Where(c => c.Length > 3).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(all.Count > 80, $"Only {all.Count} confidential texts were found in the seeds.");
        return all;
    }

    private static string? TitleIn(string file)
    {
        using var text = JsonDocument.Parse(File.ReadAllText(file));
        return text.RootElement.TryGetProperty("title", out var title) && title.ValueKind == JsonValueKind.String ? title.GetString() : null;
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}Z (trce|dbug|info|warn|fail|crit): ")]
    private static partial Regex LogLine();

    [GeneratedRegex(@"newsroom: (http://\S+)")]
    private static partial Regex Newsroom();
}
