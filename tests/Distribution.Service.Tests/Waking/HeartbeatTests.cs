using Distribution.Service.Mailings;
using Distribution.Service.Releases;
using Distribution.Service.Storage;
using Distribution.Service.Tests.Stores;
using Distribution.Service.Waking;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Waking;

public sealed class SqliteHeartbeatTests() : HeartbeatTests(StoreKind.Sqlite);

public sealed class PostgresHeartbeatTests() : HeartbeatTests(StoreKind.Postgres)
{
    [Fact]
    public async Task Beat_DatabaseOfAnotherIdentity_HoldsWhatIsPending()
    {
        var mailing = await HalfSentAsync();
        await Store.SqlAsync($"update installation set database_identity = '7000000000000000000/16384/1'"); // as a restored dump finds it

        Assert.Equal(1, await Store.DoAsync((Heartbeat heartbeat) => heartbeat.BeatAsync()));

        Assert.Contains("restored", (await Cast.MailingAsync(mailing.Id)).HoldReason, StringComparison.Ordinal);
    }
}

/// <summary>A database that was away holds what it believes to be pending, until a person lets it go (DESIGN I8).</summary>
public abstract class HeartbeatTests : StoreTests
{
    private protected HeartbeatTests(StoreKind kind)
        : base(kind)
    {
    }

    [Fact]
    public async Task Beat_SomebodyWasAtWorkAllTheTime_HoldsNothing()
    {
        var mailing = await HalfSentAsync();

        Assert.Equal(0, await Store.DoAsync((Heartbeat heartbeat) => heartbeat.BeatAsync()));

        Assert.Null((await Cast.MailingAsync(mailing.Id)).HeldAt);
    }

    [Fact]
    public async Task Beat_NobodyWasAtWorkForLongerThanTheLimit_HoldsWhatIsPendingUntilAPersonLetsItGo()
    {
        var mailing = await HalfSentAsync();
        await WasAwayAsync(TimeSpan.FromMinutes(61));

        Assert.Equal(1, await Store.DoAsync((Heartbeat heartbeat) => heartbeat.BeatAsync()));
        Assert.Equal(0, await Store.DoAsync((Heartbeat heartbeat) => heartbeat.BeatAsync())); // said once
        Assert.Empty(await Store.Get<Batches>().TakeableAsync(TestContext.Current.CancellationToken));

        Cast.Must(await Store.DoAsync((MailingDesk desk) => desk.UnholdAsync(Cast.Approver, mailing.Id)));
        Assert.NotEmpty(await Store.Get<Batches>().TakeableAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Beat_NobodyWasAtWork_LeavesWhatIsFinished()
    {
        var mailing = await HalfSentAsync();
        await Store.SqlAsync($"update deliveries set state = 'sent'");
        await Store.SqlAsync($"update mailings set state = 'finished'");
        await WasAwayAsync(TimeSpan.FromDays(3));

        Assert.Equal(0, await Store.DoAsync((Heartbeat heartbeat) => heartbeat.BeatAsync()));

        Assert.Null((await Cast.MailingAsync(mailing.Id)).HeldAt);
    }

    [Fact]
    public async Task Start_OnACopyOfMidSend_SendsNothingWithoutAPerson()
    {
        var mailing = await HalfSentAsync();
        await WasAwayAsync(TimeSpan.FromHours(2));

        await Store.App.StartAsync(TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken); // several sweeps
        Assert.False(Directory.Exists(Store.MailFolder));

        Cast.Must(await Store.DoAsync((MailingDesk desk) => desk.UnholdAsync(Cast.Approver, mailing.Id)));
        await UntilAsync(async () => (await Cast.MailingAsync(mailing.Id)).State == MailingState.Finished);
        Assert.Equal(2, Directory.GetFiles(Store.MailFolder, "*.eml", SearchOption.AllDirectories).Length); // those not sent before
        await Store.App.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(61, false)]
    public async Task TryOpen_MinutesAfterTheInstant_OpensOnlyWithinTheLimit(int minutes, bool opens)
    {
        var (release, mailing) = await ArmedAsync();
        await Cast.LiftInAsync(release, TimeSpan.FromMinutes(-minutes));

        await Store.DoAsync((Gate gate) => gate.TryOpenAsync(mailing.Id));

        var after = await Cast.MailingAsync(mailing.Id);
        Assert.Equal((opens ? MailingState.Open : MailingState.Armed, !opens), (after.State, after.HeldAt is not null));
    }

    [Fact]
    public async Task TryOpen_HeldForBeingLateAndLetGo_Opens()
    {
        var (release, mailing) = await ArmedAsync();
        await Cast.LiftInAsync(release, TimeSpan.FromHours(-5));
        await Store.DoAsync((Gate gate) => gate.TryOpenAsync(mailing.Id));

        Cast.Must(await Store.DoAsync((MailingDesk desk) => desk.UnholdAsync(Cast.Approver, mailing.Id)));

        Assert.True(await Store.DoAsync((Gate gate) => gate.TryOpenAsync(mailing.Id)));
    }

    [Fact]
    public async Task Lift_LateMailing_DoesNotCloseTheNewsroom()
    {
        var (release, mailing) = await ArmedAsync();
        await Cast.LiftInAsync(release, TimeSpan.FromHours(-5));
        await Store.DoAsync((Gate gate) => gate.TryOpenAsync(mailing.Id));

        await Store.Get<Sweep>().RunAsync(TestContext.Current.CancellationToken);

        var after = await Store.DoAsync((AppDb db) => db.Releases.AsNoTracking().SingleAsync());
        Assert.Equal((ReleaseState.Public, true), (after.State, after.LiftedAt is not null));
        Assert.NotNull((await Cast.MailingAsync(mailing.Id)).HeldAt);
    }

    /// <summary>A mailing of which two of four rows are out, in a database that somebody works on.</summary>
    private protected async Task<Mailing> HalfSentAsync()
    {
        var list = await Cast.ListAsync("news");
        await Cast.CrowdAsync(4, list);
        var release = await Cast.ReleaseAsync();
        await Cast.NoEmbargoAsync(release);
        var mailing = await Cast.OpenAsync(release, MailingKind.Release, list);
        await Store.SqlAsync($"update deliveries set state = 'sent', reason = 'written' where position < 2");
        await Store.DoAsync((Heartbeat heartbeat) => heartbeat.BeatAsync());
        return mailing;
    }

    private async Task<(Release Release, Mailing Mailing)> ArmedAsync()
    {
        var list = await Cast.ListAsync("news");
        await Cast.CrowdAsync(2, list);
        var release = await Cast.ReleaseAsync();
        await Cast.EmbargoAsync(release);
        return (release, await Cast.ArmAsync(release, MailingKind.Release, list));
    }

    private Task<int> WasAwayAsync(TimeSpan time) => Store.DoAsync((AppDb db) =>
        db.Installations.ExecuteUpdateAsync(i => i.SetProperty(x => x.HeartbeatAt, DateTimeOffset.UtcNow - time)));
}
