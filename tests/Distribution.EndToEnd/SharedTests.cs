namespace Distribution.EndToEnd;

/// <summary>Several workers and a web process on one PostgreSQL. Each worker has a relay of its own, which tells what it sent.</summary>
public sealed class SharedTests
{
    private const int Readers = 600;
    private const string Translator = "tamara@example.org";
    private static readonly HashSet<int> None = [];

    private static readonly (string Name, string Value)[] SmallBatches =
    [
        ("Mail__BatchSize", "25"),
        ("Mail__Prepared", "100"), // a worker leaves something for the others
    ];

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Workers_OnOneMailing_AllTakePartAndNobodyGetsItTwice(int count)
    {
        await using var scene = await Scene.OnPostgresAsync(SmallBatches);
        var relays = Enumerable.Range(0, count).Select(_ => scene.AddRelay()).ToList();
        await using var workers = new Children(relays.Select(scene.StartWorker));
        await using var web = scene.StartWeb(relays[0]);
        foreach (var worker in workers.All)
        {
            await worker.UntilPrintedAsync("serves as worker", Scene.Limit);
        }

        var dispatch = await scene.Office.DispatchAsync("shared", Readers, TimeSpan.FromSeconds(4));
        await scene.FinishedAsync(workers.All[0], dispatch);

        await Judge.AssertAsync(scene.Office, dispatch, scene.Journal, None, []);
        Assert.All(relays, r => Assert.NotEmpty(r.All));
        Assert.All([.. workers.All, web], w => Assert.False(w.HasExited, w.Printed));
        Say($"{count} workers sent {string.Join(", ", relays.Select(r => r.All.Count))} of {Readers}");
    }

    [Fact]
    public async Task Mailings_LiftedShortlyAfterEachOther_AreBothOnTimeAndAReminderGoesOutMeanwhile()
    {
        await using var scene = await Scene.OnPostgresAsync(SmallBatches);
        await using var workers = new Children([scene.StartWorker(scene.AddRelay()), scene.StartWorker(scene.AddRelay())]);
        foreach (var worker in workers.All)
        {
            await worker.UntilPrintedAsync("serves as worker", Scene.Limit);
        }

        // 24 batches each, for the 8 Hangfire workers of a process.
        var first = await scene.Office.DispatchAsync("first", Readers, TimeSpan.FromSeconds(8));
        var second = await scene.Office.DispatchAsync("second", Readers, TimeSpan.FromSeconds(10));
        await scene.Office.AskAsync(scene.Office.Release, Translator, TimeSpan.FromSeconds(16)); // reminded after 8
        await scene.FinishedAsync(workers.All[0], first);
        await scene.FinishedAsync(workers.All[1], second);
        await workers.All[0].UntilAsync(() => Task.FromResult(scene.Journal.Count(m => m.Recipient == Translator) == 2), Scene.Limit, "the translator was not invited and reminded");

        foreach (var dispatch in (Dispatch[])[first, second])
        {
            await Judge.AssertAsync(scene.Office, dispatch, scene.Journal, None, []);
            var times = dispatch.In(scene.Journal).ConvertAll(m => (m.At - dispatch.LiftsAt).TotalMilliseconds);
            Say($"{dispatch.Readers.Count} readers: first message {times.Min():F0} ms after the lift, last {times.Max():F0} ms");
        }
    }

    private static void Say(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
