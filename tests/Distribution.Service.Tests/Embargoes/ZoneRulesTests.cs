using Distribution.Service.Embargoes;
using Distribution.Service.Mailings;
using Distribution.Service.Storage;
using Distribution.Service.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Embargoes;

public sealed class SqliteZoneRulesTests() : ZoneRulesTests(StoreKind.Sqlite);

public sealed class PostgresZoneRulesTests() : ZoneRulesTests(StoreKind.Postgres);

/// <summary>An embargo whose zone got other rules since is a doubt (DESIGN §6, time zones).</summary>
public abstract class ZoneRulesTests : StoreTests
{
    private protected ZoneRulesTests(StoreKind kind)
        : base(kind)
    {
    }

    [Fact]
    public async Task HoldChanged_SameRules_HoldsNothing()
    {
        await Cast.EmbargoAsync(await Cast.ReleaseAsync());

        Assert.Equal(0, await Store.DoAsync((ZoneRules rules) => rules.HoldChangedAsync()));
    }

    [Fact]
    public async Task HoldChanged_TimeMeansAnotherInstantToday_HoldsAndNamesBoth()
    {
        await Cast.EmbargoAsync(await Cast.ReleaseAsync());
        var stored = await MoveInstantAsync();

        Assert.Equal(1, await Store.DoAsync((ZoneRules rules) => rules.HoldChangedAsync()));

        var release = await Store.DoAsync((AppDb db) => db.Releases.AsNoTracking().SingleAsync());
        Assert.Contains($"{stored:yyyy-MM-dd HH:mm:ss} UTC when it was set", release.HoldReason, StringComparison.Ordinal);
        Assert.Contains($"is {stored.AddHours(-1):yyyy-MM-dd HH:mm:ss} UTC by today's rules", release.HoldReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arm_TimeMeansAnotherInstantToday_IsNotArmed()
    {
        var list = await Cast.ListAsync("news");
        await Cast.CrowdAsync(2, list);
        var release = await Cast.ReleaseAsync();
        await Cast.EmbargoAsync(release);
        var mailing = await Cast.ApproveAsync(release, MailingKind.Release, list);
        await MoveInstantAsync();

        await Store.DoAsync((Arming arming) => arming.ArmAsync(mailing.Id));

        Assert.Equal(MailingState.Scheduled, (await Cast.MailingAsync(mailing.Id)).State);
        Assert.NotNull((await Store.DoAsync((AppDb db) => db.Releases.AsNoTracking().SingleAsync())).HeldAt);
    }

    /// <summary>As if the zone had been an hour behind when the embargo was set.</summary>
    private Task<DateTime> MoveInstantAsync() => Store.DoAsync(async (AppDb db) =>
    {
        var release = await db.Releases.SingleAsync();
        release.LiftsAt += TimeSpan.FromHours(1);
        await db.SaveChangesAsync();
        return release.LiftsAt!.Value.UtcDateTime;
    });
}
