using Distribution.Service.Mailings;
using Distribution.Service.Releases;
using Distribution.Service.Storage;
using Distribution.Service.Tests.Relays;
using Distribution.Service.Tests.Stores;
using Distribution.Service.Waking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Distribution.Service.Tests.Waking;

public sealed class SqliteSweepTests() : SweepTests(StoreKind.Sqlite);

public sealed class PostgresSweepTests() : SweepTests(StoreKind.Postgres)
{
    [Fact]
    public async Task Run_HangfireDroppedInMidSend_StillFinishes()
    {
        var mailing = await ApproveAsync(readers: 3000);
        await Store.App.StartAsync(TestContext.Current.CancellationToken);
        await UntilAsync(async () => await SentAsync() > 20);

        await Store.SqlAsync($"drop schema hangfire cascade");
        var left = 3000 - await SentAsync();

        await UntilFinishedAsync(mailing);
        Assert.True(left > 0, "everything was sent before the schema was dropped");
        Assert.Equal(3000, await SentAsync());
        Assert.Equal(3000, Directory.GetFiles(Path.Combine(Store.MailFolder, "release", "en"), "*.eml").Length);
    }
}

/// <summary>The tables know what is due; the sweep does it, whatever else fails.</summary>
public abstract class SweepTests : StoreTests
{
    private protected SweepTests(StoreKind kind)
        : base(kind, ("Mail:BatchSize", "500"))
    {
    }

    [Fact]
    public async Task Start_ApprovedMailing_EveryRowIsWrittenAndItFinishes()
    {
        var mailing = await ApproveAsync(readers: 60);

        await Store.App.StartAsync(TestContext.Current.CancellationToken);
        await UntilFinishedAsync(mailing);

        var ledger = await Cast.LedgerAsync(mailing);
        Assert.Equal(60, ledger.Count);
        Assert.All(ledger, row => Assert.Equal((DeliveryState.Sent, "written", 1), (row.State, row.Reason, row.Attempts)));
        Assert.Equal(
            ledger.Select(row => $"{row.Id}.eml").Order(StringComparer.Ordinal),
            Directory.GetFiles(Store.MailFolder, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        await Store.App.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Start_UncertainRowsOfADeadProcess_AreWrittenAgainUnderTheSameNames()
    {
        var mailing = await ApproveAsync(readers: 5);
        await Store.DoAsync((Arming arming) => arming.ArmAsync(mailing.Id));
        await Store.DoAsync((Gate gate) => gate.TryOpenAsync(mailing.Id));
        await Store.SqlAsync($"update batches set owner = 'dead', fence = 1, lease_until = {DateTime.UtcNow - TimeSpan.FromMinutes(1)}");
        await Store.SqlAsync($"update deliveries set state = 'sending', fence = 1, attempts = 1 where position < 3");

        await Store.App.StartAsync(TestContext.Current.CancellationToken);
        await UntilFinishedAsync(mailing);

        var ledger = await Cast.LedgerAsync(mailing);
        Assert.All(ledger, row => Assert.Equal(DeliveryState.Sent, row.State));
        Assert.Equal([true, true, true, false, false], ledger.Select(row => row.MaybeHasIt));
        Assert.Equal(5, Directory.GetFiles(Store.MailFolder, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task Run_RowDueAgain_IsCutIntoARetryBatch()
    {
        var mailing = await ApproveAsync(readers: 2);
        await RunAsync();
        await Store.SqlAsync($"update batches set owner = null, lease_until = null, done_at = created_at");
        await Store.SqlAsync($"update deliveries set reason = 'retry', next_attempt_at = {DateTime.UtcNow - TimeSpan.FromSeconds(1)} where position = 0");
        await Store.SqlAsync($"update deliveries set reason = 'retry', next_attempt_at = {DateTime.UtcNow + TimeSpan.FromHours(1)} where position = 1");

        await RunAsync();

        var batches = await Store.DoAsync((AppDb db) => db.Batches.AsNoTracking().ToDictionaryAsync(b => b.Id, b => b.Number));
        Assert.Equal([2, 1], (await Cast.LedgerAsync(mailing)).Select(row => batches[row.BatchId!.Value]));
    }

    [Fact]
    public async Task Run_OneMailingFailsToArm_TheOthersGoOn()
    {
        var broken = await ApproveAsync(readers: 1, "broken");
        var sound = await ApproveAsync(readers: 1, "sound");
        await Triggers.RefuseUpdateAsync(Store, "mailings", $"new.id = {broken.Id}");

        await RunAsync();

        Assert.Equal((MailingState.Scheduled, MailingState.Open), ((await Cast.MailingAsync(broken.Id)).State, (await Cast.MailingAsync(sound.Id)).State));
    }

    [Fact]
    public async Task Run_LiftHasCome_LatchesItAndCancelsAdvanceCopies()
    {
        var list = await Cast.ListAsync("news");
        await Cast.CrowdAsync(1, list);
        var release = await Cast.ReleaseAsync();
        await Cast.EmbargoAsync(release);
        var advance = await Cast.OpenAsync(release, MailingKind.Advance, list);
        var everybody = await Cast.ApproveAsync(release, MailingKind.Release, list);
        await Cast.LiftInAsync(release, TimeSpan.FromSeconds(-1));

        await RunAsync();
        await RunAsync();

        Assert.Equal(DeliveryState.Cancelled, Assert.Single(await Cast.LedgerAsync(advance)).State);
        Assert.Equal((MailingState.Finished, MailingState.Open), ((await Cast.MailingAsync(advance.Id)).State, (await Cast.MailingAsync(everybody.Id)).State));
        Assert.Equal(ReleaseState.Public, await Store.DoAsync((AppDb db) => db.Releases.Where(r => r.Id == release.Id).Select(r => r.State).SingleAsync()));
    }

    [Fact]
    public async Task Arm_TwoProcessesAtOnceAgainAndAgain_IsArmedOnce()
    {
        var mailing = await ApproveAsync(readers: 300);
        var processes = new[] { Store.App, Store.Kind == StoreKind.Postgres ? Store.Another() : Store.App };

        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(async () =>
        {
            await using var scope = processes[n % 2].Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Arming>().ArmAsync(mailing.Id);
        })));

        Assert.Equal(MailingState.Armed, (await Cast.MailingAsync(mailing.Id)).State);
        Assert.Equal(300, (await Cast.LedgerAsync(mailing)).Count);
        Assert.Equal(1, await Store.DoAsync((AppDb db) => db.Batches.CountAsync()));
    }

    private protected Task RunAsync() => Store.Get<Sweep>().RunAsync(CancellationToken.None);

    private protected async Task<Mailing> ApproveAsync(int readers, string name = "news")
    {
        var list = await Cast.ListAsync(name);
        await (readers == 1 ? Cast.ReaderAsync($"reader-{name}", "en", [list]) : Cast.CrowdAsync(readers, list));
        var release = await Cast.ReleaseAsync(name);
        await Cast.NoEmbargoAsync(release);
        return await Cast.ApproveAsync(release, MailingKind.Release, list);
    }

    private protected Task<int> SentAsync() => Store.DoAsync((AppDb db) => db.Deliveries.CountAsync(d => d.State == DeliveryState.Sent));

    private protected Task UntilFinishedAsync(Mailing mailing) => UntilAsync(async () => (await Cast.MailingAsync(mailing.Id)).State == MailingState.Finished);
}

/// <summary>A relay that says nothing.</summary>
public sealed class SilentRelayTests : IAsyncLifetime
{
    private readonly ScriptedReceiver receiver = new("GREETING", answer: null);
    private Store store = null!;

    public async ValueTask InitializeAsync() => store = await Store.NewAsync(StoreKind.Sqlite, ("Mail:Relay", $"smtp://127.0.0.1:{receiver.Port}"));

    public async ValueTask DisposeAsync()
    {
        receiver.Dispose();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task Run_InvitationIsOnItsWay_TheRoundDoesNotWaitForIt()
    {
        var cast = await Cast.GatherAsync(store);
        await cast.AskAsync(await cast.ReleaseAsync(), "fr");
        await store.DoAsync((Mails mails) => mails.LoadAsync());

        await store.Get<Sweep>().RunAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }
}
