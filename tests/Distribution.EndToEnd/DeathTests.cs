using Distribution.Service.Mailings;
using Distribution.Service.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Distribution.EndToEnd;

/// <summary>Other deaths than a worker's: of the database, of Hangfire's memory, and one that is only a long sleep.</summary>
public sealed class DeathTests
{
    private const int Readers = 400;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(12);
    private static readonly HashSet<int> None = [];

    [Fact]
    public async Task Database_CrashedInMidSendAndStartedAgain_LosesNobodyAndDoublesAtMostOnePerConnection()
    {
        await using var server = await OwnPostgres.StartAsync();
        await using var scene = await Scene.OnPostgresAsync(server);
        var relay = scene.AddRelay();
        await using var worker = scene.StartWorker(relay);
        var dispatch = await scene.Office.DispatchAsync("crash", Readers, Soon);
        await scene.ArrivedAsync(worker, dispatch, Readers / 4);

        await server.CrashAsync();
        Npgsql.NpgsqlConnection.ClearAllPools(); // ours: what the office asks next is a question to the new server
        var at = dispatch.In(relay.All).Count;
        await scene.FinishedAsync(worker, dispatch);

        Assert.InRange(at, Readers / 4, Readers - 1);
        var doubled = await Judge.AssertAsync(scene.Office, dispatch, relay.All, None, []); // who was asked for remembers the answer
        Say($"PostgreSQL crashed at {at} of {Readers}; {doubled} doubled");
    }

    [Fact]
    public async Task Worker_AsleepBeyondItsLease_RecordsWhatWasAcceptedAndSendsNothingUnderTheOldFence()
    {
        await using var scene = await Scene.OnPostgresAsync(("Mail__BatchSize", "100"));
        var relay = scene.AddRelay();
        await using var sleeper = scene.StartWorker(relay);
        var dispatch = await scene.Office.DispatchAsync("sleep", Readers, Soon);
        await scene.ArrivedAsync(sleeper, dispatch, Readers / 4);
        sleeper.Signal("STOP");
        await scene.Office.PauseAsync(dispatch.Mailing); // nobody sends again what the sleeper knows, before it can say so
        await using var other = scene.StartWorker(scene.AddRelay());
        await other.UntilAsync(async () => !await scene.Office.AskAsync(s => s.GetRequiredService<AppDb>().Batches.AnyAsync(b => b.Owner != null)), Scene.Limit, "the leases did not run out");
        var before = await scene.Office.LedgerAsync(dispatch.Mailing);
        var accepted = before.Where(r => r.Value.State != DeliveryState.Sent && dispatch.In(relay.All).Exists(m => m.Recipient == r.Key)).Select(r => r.Key).ToList();
        Assert.DoesNotContain(before.Values, r => r.State == DeliveryState.Sending);
        Assert.NotEmpty(accepted);

        sleeper.Signal("CONT");
        await sleeper.UntilAsync(
            async () => (await scene.Office.LedgerAsync(dispatch.Mailing)).Count(r => accepted.Contains(r.Key) && r.Value.State == DeliveryState.Sent) == accepted.Count,
            Scene.Limit, "what was accepted was not recorded");
        await scene.Office.ResumeAsync(dispatch.Mailing);
        await scene.FinishedAsync(other, dispatch);

        await Judge.AssertAsync(scene.Office, dispatch, scene.Journal, None, []);
        var after = await scene.Office.LedgerAsync(dispatch.Mailing);
        var last = before.Values.Max(r => r.AttemptedAt);
        Assert.All(after.Values.Where(r => r.AttemptedAt > last), r => Assert.True(r.Fence > 1, $"row {r.Id} was attempted under fence {r.Fence}"));
        Say($"asleep at {before.Values.Count(r => r.State == DeliveryState.Sent)} of {Readers}; {accepted.Count} accepted meanwhile, recorded, none doubled");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Hangfire_SchemaDropped_TheSweepDoesItsWork(bool inMidSend)
    {
        await using var scene = await Scene.OnPostgresAsync(("Mail__BatchSize", "50"));
        var relay = scene.AddRelay();
        await using var worker = scene.StartWorker(relay);
        await worker.UntilPrintedAsync("serves as worker", Scene.Limit);
        var dispatch = await scene.Office.DispatchAsync("dropped", Readers, inMidSend ? Soon : Later);
        await (inMidSend ? scene.ArrivedAsync(worker, dispatch, Readers / 4) : scene.ArmedAsync(worker, dispatch));

        await scene.SqlAsync("drop schema hangfire cascade");
        var at = dispatch.In(relay.All).Count;
        await scene.FinishedAsync(worker, dispatch);

        Assert.InRange(at, inMidSend ? Readers / 4 : 0, inMidSend ? Readers - 1 : 0);
        await Judge.AssertAsync(scene.Office, dispatch, relay.All, None, []);
        Say($"Hangfire's schema dropped at {at} of {Readers}; last message {(relay.All.Max(m => m.At) - dispatch.LiftsAt).TotalSeconds:F1} s after the lift");
        worker.Signal("TERM");
        Assert.Equal(0, await worker.EndAsync(Scene.Limit));
    }

    [Fact]
    public async Task Hangfire_MemoryLostBetweenArmingAndLift_TheSweepDoesItsWork()
    {
        await using var scene = await Scene.OnSqliteAsync();
        var relay = scene.AddRelay();
        Dispatch dispatch;
        await using (var first = scene.StartWorker(relay))
        {
            await first.UntilPrintedAsync("serves as", Scene.Limit);
            dispatch = await scene.Office.DispatchAsync("memory", Readers, Later);
            await scene.ArmedAsync(first, dispatch);
            await first.KillAsync();
        }

        Assert.Empty(dispatch.In(relay.All));
        await using var second = scene.StartWorker(relay);
        await scene.FinishedAsync(second, dispatch);

        await Judge.AssertAsync(scene.Office, dispatch, relay.All, None, []);
        Say($"memory lost before the lift; first message {(relay.All[0].At - dispatch.LiftsAt).TotalMilliseconds:F0} ms after it");
    }

    private static void Say(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
