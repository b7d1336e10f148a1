using Distribution.Service.Embargoes;
using Distribution.Service.Mailings;
using Distribution.Service.Releases;
using Distribution.Service.Storage;
using Distribution.Service.Tests.Stores;
using Distribution.Service.Waking;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Embargoes;

public sealed class SqliteLiftTests() : LiftTests(StoreKind.Sqlite);

public sealed class PostgresLiftTests() : LiftTests(StoreKind.Postgres);

/// <summary>An embargo that a person ends before its instant.</summary>
public abstract class LiftTests : StoreTests
{
    private protected LiftTests(StoreKind kind)
        : base(kind)
    {
    }

    [Fact]
    public async Task Lift_NotConfirmed_ChangesNothing()
    {
        var (release, mailing) = await ScheduledAsync();

        var answer = await Store.DoAsync((EmbargoDesk desk) => desk.LiftAsync(Cast.Approver, release.Id, []));

        Assert.Equal("embargo-end-publishes", Assert.Single(answer.Findings).Code);
        Assert.Equal(release.LiftsAt, (await ReleaseAsync()).LiftsAt);
        Assert.Equal(MailingState.Scheduled, (await Cast.MailingAsync(mailing.Id)).State);
    }

    [Fact]
    public async Task Lift_Confirmed_OpensAtOnce()
    {
        var (release, mailing) = await ScheduledAsync();

        Cast.Must(await Store.DoAsync((EmbargoDesk desk) => desk.LiftAsync(Cast.Approver, release.Id, ["embargo-end-publishes"])));
        await Store.Get<Sweep>().RunAsync(TestContext.Current.CancellationToken); // arms
        await Store.Get<Sweep>().RunAsync(TestContext.Current.CancellationToken); // opens, if the first did not

        var lifted = await ReleaseAsync();
        Assert.Equal(ReleaseState.Public, lifted.State);
        Assert.True(lifted.LiftsAt < release.LiftsAt);
        Assert.Contains((await Cast.MailingAsync(mailing.Id)).State, new[] { MailingState.Open, MailingState.Finished });
        Assert.Equal(0, await Store.DoAsync((ZoneRules rules) => rules.HoldChangedAsync())); // wall and instant still agree
    }

    [Fact]
    public async Task Lift_AlreadyPublic_IsTooLate()
    {
        var (release, _) = await ScheduledAsync();
        await Cast.LiftInAsync(release, TimeSpan.FromMinutes(-1));
        await Store.Get<Sweep>().RunAsync(TestContext.Current.CancellationToken);

        var answer = await Store.DoAsync((EmbargoDesk desk) => desk.LiftAsync(Cast.Approver, release.Id, ["embargo-end-publishes"]));

        Assert.Equal("too-late", Assert.Single(answer.Findings).Code);
    }

    private async Task<(Release Release, Mailing Mailing)> ScheduledAsync()
    {
        var list = await Cast.ListAsync("news");
        await Cast.CrowdAsync(2, list);
        var release = await Cast.ReleaseAsync();
        await Cast.EmbargoAsync(release);
        var mailing = await Cast.ApproveAsync(release, MailingKind.Release, list);
        return (await ReleaseAsync(), mailing);
    }

    private Task<Release> ReleaseAsync() => Store.DoAsync((AppDb db) => db.Releases.AsNoTracking().SingleAsync());
}
