using Distribution.Service.Mailings;
using Distribution.Service.Releases;
using Distribution.Service.Storage;
using Distribution.Service.Subscribers;
using Distribution.Service.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Mailings;

public sealed class SqliteMailingDeskTests() : MailingDeskTests(StoreKind.Sqlite);

public sealed class PostgresMailingDeskTests() : MailingDeskTests(StoreKind.Postgres);

/// <summary>What a person may do with a mailing, and what is refused with a sentence.</summary>
public abstract class MailingDeskTests : StoreTests
{
    private protected MailingDeskTests(StoreKind kind)
        : base(kind)
    {
    }

    [Fact]
    public async Task Approve_EverythingReady_IsScheduledAtTheLift()
    {
        var (release, mailing) = await ReadyAsync();

        var approved = Cast.Must(await ApproveAsync(mailing.Id, "lift-on-another-day"));

        var lift = await Store.DoAsync((AppDb db) => db.Releases.Where(r => r.Id == release.Id).Select(r => r.LiftsAt).SingleAsync());
        Assert.Equal((MailingState.Scheduled, lift, (long?)Cast.Approver.Id), (approved.State, approved.OpensAt, approved.ApprovedBy));
        Assert.Equal(ReleaseState.Scheduled, await StateAsync(release));
        Assert.Contains("lift-on-another-day", await Store.DoAsync((AppDb db) => db.Audit.Where(a => a.Act == "mailing approved").Select(a => a.Details!).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approve_LiftOnAnotherDayUnconfirmed_RefusedAndNothingChanged()
    {
        var (release, mailing) = await ReadyAsync();

        Assert.Equal("lift-on-another-day", await RefusalAsync(mailing.Id));

        Assert.Equal((MailingState.Draft, ReleaseState.Draft), ((await Cast.MailingAsync(mailing.Id)).State, await StateAsync(release)));
    }

    [Fact]
    public async Task Approve_ByASpokesperson_Refused()
    {
        var (_, mailing) = await ReadyAsync();

        var answer = await Store.DoAsync((MailingDesk desk) => desk.ApproveAsync(Cast.Spokesperson, mailing.Id, ["lift-on-another-day"]));

        Assert.Equal("role-missing", Assert.Single(answer.Findings).Code);
    }

    [Fact]
    public async Task Approve_UnknownMailing_Refused() => Assert.Equal("mailing-unknown", await RefusalAsync(4711));

    [Fact]
    public async Task Approve_Twice_Refused()
    {
        var (_, mailing) = await ReadyAsync();
        Cast.Must(await ApproveAsync(mailing.Id, "lift-on-another-day"));

        Assert.Equal("mailing-state", await RefusalAsync(mailing.Id));
    }

    [Fact]
    public async Task Approve_SourceNotSealed_Refused()
    {
        var (release, mailing) = await ReadyAsync();
        await Cast.SubmitAsync(release, "en", ReleaseTexts.Source(metres: "130"));

        Assert.Equal("source-not-sealed", await RefusalAsync(mailing.Id));
    }

    [Fact]
    public async Task Approve_EmbargoUndecided_Refused()
    {
        var mailing = await Cast.PlanAsync(await Cast.ReleaseAsync(), MailingKind.Release, await ListAsync());

        Assert.Equal("embargo-undecided", await RefusalAsync(mailing.Id));
    }

    [Fact]
    public async Task Approve_NoEmbargoButALineInTheDocument_Refused()
    {
        var release = await Cast.ReleaseAsync();
        await Cast.EmbargoLineAsync(DateTimeOffset.UnixEpoch);
        await Cast.NoEmbargoAsync(release);
        var mailing = await Cast.PlanAsync(release, MailingKind.Release, await ListAsync());

        Assert.Equal("embargo-line-without-embargo", await RefusalAsync(mailing.Id));
    }

    [Fact]
    public async Task Approve_AdvanceCopiesWithoutEmbargo_Refused()
    {
        var release = await Cast.ReleaseAsync();
        await Cast.NoEmbargoAsync(release);
        var mailing = await Cast.PlanAsync(release, MailingKind.Advance, await ListAsync());

        Assert.Equal("advance-without-embargo", await RefusalAsync(mailing.Id));
    }

    [Fact]
    public async Task Approve_AdvanceCopiesAfterTheLift_Refused()
    {
        var release = await Cast.ReleaseAsync();
        await Cast.EmbargoAsync(release);
        var list = await ListAsync();
        var mailing = Cast.Must(await Store.DoAsync((MailingDesk desk) =>
            desk.AddAsync(Cast.Spokesperson, release.Id, MailingKind.Advance, [list.Name], DateTimeOffset.UtcNow + TimeSpan.FromDays(2))));

        Assert.Equal("advance-after-lift", await RefusalAsync(mailing.Id));
    }

    [Theory]
    [InlineData("update subscribers set status = 'suppressed'", "Release")]
    [InlineData("update subscribers set status = 'unconfirmed'", "Release")]
    [InlineData("update subscriptions set ended_at = joined_at", "Release")]
    [InlineData("update subscribers set accredited_terms = null", "Advance")]
    public async Task Approve_AudienceOfNobody_Refused(string change, string kind)
    {
        var release = await Cast.ReleaseAsync();
        await Cast.EmbargoAsync(release);
        var mailing = await Cast.PlanAsync(release, Enum.Parse<MailingKind>(kind), await ListAsync());
        await Store.RawAsync(change);

        Assert.Equal("audience-empty", await RefusalAsync(mailing.Id));
    }

    [Theory]
    [InlineData("", "mailing-without-list")]
    [InlineData("news,nowhere", "list-unknown")]
    public async Task Add_NoListOrAnUnknownOne_RefusedAndNothingPlanned(string lists, string code)
    {
        await ListAsync();
        var release = await Cast.ReleaseAsync();

        var answer = await Store.DoAsync((MailingDesk desk) => desk.AddAsync(
            Cast.Spokesperson, release.Id, MailingKind.Release, lists.Split(',', StringSplitOptions.RemoveEmptyEntries), opensAt: null));

        Assert.Equal(code, Assert.Single(answer.Findings).Code);
        Assert.Equal(0, await Store.DoAsync((AppDb db) => db.Mailings.CountAsync()));
    }

    [Fact]
    public async Task Cancel_OnlyApprovedMailing_ReleaseIsADraftThatDoesNotLift()
    {
        var (release, mailing) = await ReadyAsync();
        Cast.Must(await ApproveAsync(mailing.Id, "lift-on-another-day"));
        await Store.DoAsync((Arming arming) => arming.ArmAsync(mailing.Id));

        Cast.Must(await Store.DoAsync((MailingDesk desk) => desk.CancelAsync(Cast.Spokesperson, mailing.Id)));

        await Cast.LiftInAsync(release, TimeSpan.FromSeconds(-1));
        await Store.Get<LedgerSql>().RunAsync("lift", within: null, TestContext.Current.CancellationToken);
        Assert.Equal(ReleaseState.Draft, await StateAsync(release));
        var row = Assert.Single(await Cast.LedgerAsync(mailing));
        Assert.Equal((DeliveryState.Cancelled, "mailing-cancelled", true), (row.State, row.Reason, row.SettledAt is not null));
    }

    [Fact]
    public async Task Cancel_AnotherMailingIsApproved_ReleaseStaysScheduled()
    {
        var (release, mailing) = await ReadyAsync();
        Cast.Must(await ApproveAsync(mailing.Id, "lift-on-another-day"));
        var other = await Cast.ListAsync("other");
        await Cast.ReaderAsync("other", "en", [other]);
        await Cast.ApproveAsync(release, MailingKind.Release, other);

        Cast.Must(await Store.DoAsync((MailingDesk desk) => desk.CancelAsync(Cast.Spokesperson, mailing.Id)));

        Assert.Equal(ReleaseState.Scheduled, await StateAsync(release));
    }

    [Fact]
    public async Task Cancel_AfterTheLift_ReleaseStaysPublic()
    {
        var (release, mailing) = await ReadyAsync();
        Cast.Must(await ApproveAsync(mailing.Id, "lift-on-another-day"));
        await Cast.LiftInAsync(release, TimeSpan.FromSeconds(-1));
        await Store.Get<LedgerSql>().RunAsync("lift", within: null, TestContext.Current.CancellationToken);

        Cast.Must(await Store.DoAsync((MailingDesk desk) => desk.CancelAsync(Cast.Spokesperson, mailing.Id)));

        Assert.Equal(ReleaseState.Public, await StateAsync(release));
    }

    private async Task<SubscriberList> ListAsync()
    {
        var list = await Cast.ListAsync("news");
        await Cast.ReaderAsync("reader", "en", [list], accredited: true);
        return list;
    }

    private async Task<(Release Release, Mailing Mailing)> ReadyAsync()
    {
        var release = await Cast.ReleaseAsync();
        await Cast.EmbargoAsync(release);
        return (release, await Cast.PlanAsync(release, MailingKind.Release, await ListAsync()));
    }

    private Task<Answer<Mailing>> ApproveAsync(long mailing, params string[] confirmed) =>
        Store.DoAsync((MailingDesk desk) => desk.ApproveAsync(Cast.Approver, mailing, confirmed));

    private async Task<string> RefusalAsync(long mailing)
    {
        var answer = await ApproveAsync(mailing);
        Assert.True(answer.Refused);
        return Assert.Single(answer.Findings).Code;
    }

    private Task<ReleaseState> StateAsync(Release release) => Store.DoAsync((AppDb db) => db.Releases.Where(r => r.Id == release.Id).Select(r => r.State).SingleAsync());
}
