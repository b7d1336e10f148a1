using System.Diagnostics;

namespace Distribution.EndToEnd;

/// <summary>kill -9 in mid-send, again and again. The judge is the receiver's own journal, not the ledger.</summary>
public sealed class KillTests
{
    private const int Readers = 300;
    private const int Leavers = 6;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Serve_KilledInMidSendAndStartedAgain_LosesNobodyAndDoublesAtMostOnePerConnection(string store)
    {
        var series = new KillSeries(store);
        series.Begin();
        var chance = new Random(series.Seed);
        await using var scene = await (store == "sqlite" ? Scene.OnSqliteAsync() : Scene.OnPostgresAsync());
        var relay = scene.AddRelay();
        var worker = scene.StartWorker(relay);
        try
        {
            for (var round = 1; round <= series.Kills; round++)
            {
                var dispatch = await scene.Office.DispatchAsync($"round-{round}", Readers, TimeSpan.FromSeconds(3));
                var leavers = new Queue<string>(chance.GetItems(dispatch.Readers.ToArray(), Leavers * 3).Distinct(StringComparer.Ordinal).Take(Leavers * 2));
                await scene.ArrivedAsync(worker, dispatch, 1);
                var gone = await LeaveAsync(scene.Office, leavers);

                await scene.ArrivedAsync(worker, dispatch, chance.Next(Readers / 10, Readers * 85 / 100));
                await Task.Delay(chance.Next(20), TestContext.Current.CancellationToken);
                var broken = relay.Open;
                await worker.KillAsync();

                var settled = (await scene.Office.LedgerAsync(dispatch.Mailing)).Values.Count(r => r.SettledAt is not null);
                var arrived = dispatch.In(relay.All).Count;
                Assert.InRange(settled, 1, Readers * 9 / 10);
                Assert.InRange(broken.Count, Scene.Connections, Scene.Connections);
                gone.AddRange(await LeaveAsync(scene.Office, leavers)); // while nobody is there to notice
                await worker.DisposeAsync();

                var start = Stopwatch.GetTimestamp();
                worker = scene.StartWorker(relay);
                await scene.ArrivedAsync(worker, dispatch, arrived + 1);
                var back = Stopwatch.GetElapsedTime(start);
                await scene.FinishedAsync(worker, dispatch);
                var total = Stopwatch.GetElapsedTime(start);

                series.Note(arrived, settled, Readers, await Judge.AssertAsync(scene.Office, dispatch, relay.All, broken, gone), back, total);
            }

            series.End();
            worker.Signal("TERM");
            Assert.Equal(0, await worker.EndAsync(Scene.Limit));
        }
        finally
        {
            await worker.DisposeAsync();
        }
    }

    /// <summary>Some readers go, one way or the other.</summary>
    private static async Task<List<Departure>> LeaveAsync(Office office, Queue<string> leavers)
    {
        var gone = new List<Departure>();
        for (var left = Leavers; left > 0 && leavers.TryDequeue(out var reader); left--)
        {
            gone.Add(await office.LeaveAsync(reader, forEver: left % 2 == 0));
        }

        return gone;
    }
}
