using Distribution.Service.Mailings;

namespace Distribution.EndToEnd;

/// <summary>kill -9 in mid-send. The judge is the receiver's own journal, not the ledger.</summary>
public sealed class KillTests
{
    private const int Readers = 400;
    private const int Connections = 4;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Serve_KilledInMidSendAndStartedAgain_LosesNobodyAndDoublesAtMostOnePerConnection(string store)
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var killAt = new Random(seed).Next(Readers / 10, Readers * 9 / 10);

        using var folder = new TemporaryFolder();
        await using var database = store == "postgres" ? await Postgres.CreateAsync() : null;
        await using var relay = new Receiver(folder.At("journal"), TimeSpan.FromMilliseconds(4));
        var settings = Settings(folder, database, relay);
        await using var office = await Office.OpenAsync(settings, Readers);
        var mailing = await office.ApproveAsync();

        await using (var first = Child.Product(settings, "serve"))
        {
            await first.UntilAsync(() => Task.FromResult(relay.All.Count >= killAt), Limit, $"{killAt} messages did not arrive");
            await first.KillAsync();
        }

        var before = relay.All.Count;
        Assert.InRange(before, Readers / 10, Readers - 1);
        await using var second = Child.Product(settings, "serve");
        await second.UntilAsync(async () => await office.StateAsync(mailing) == MailingState.Finished, Limit, "the mailing was not finished");

        var arrived = relay.All.ToLookup(m => m.Recipient);
        Assert.Equal(Enumerable.Range(1, Readers).Select(n => $"reader-{n}@example.net").Order(), arrived.Select(a => a.Key).Order());
        var doubled = arrived.Where(a => a.Count() > 1).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"killed after {before} of {Readers}; {doubled.Count} doubled");
        Assert.InRange(doubled.Count, 0, Connections);
        Assert.All(doubled, d => Assert.Equal(2, d.Count()));
        Assert.All(doubled, d => Assert.Single(d.Select(m => m.MessageId).Distinct()));
        var sums = await office.SumsAsync(mailing);
        Assert.Equal(Readers, sums.Sum(s => s.Rows));
        Assert.All(sums, s => Assert.Equal(DeliveryState.Sent, s.State));
        second.Signal("TERM");
        Assert.Equal(0, await second.EndAsync(Limit));
    }

    private static Dictionary<string, string> Settings(TemporaryFolder folder, Postgres? database, Receiver relay)
    {
        var keys = folder.At("token-keys");
        File.WriteAllText(keys, Convert.ToBase64String(new byte[32]));
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [database is null ? "Storage__Embedded" : "ConnectionStrings__Distribution"] = database?.ConnectionString ?? "true",
            ["Storage__DataFolder"] = Directory.CreateDirectory(folder.At("data")).FullName,
            ["Secrets__TokenKeys"] = keys,
            ["Mail__Relay"] = $"smtp://127.0.0.1:{relay.Port}",
            ["Mail__Connections"] = $"{Connections}",
            ["Mail__Lease"] = "00:00:05",
            ["Site__PublicUrl"] = "https://press.example.org",
            ["urls"] = "http://127.0.0.1:0",
        };
    }
}
