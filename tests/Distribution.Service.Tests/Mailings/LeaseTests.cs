using Distribution.Service.Mailings;
using Distribution.Service.Storage;
using Distribution.Service.Tests.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Distribution.Service.Tests.Mailings;

public sealed class SqliteLeaseTests() : LeaseTests(StoreKind.Sqlite);

public sealed class PostgresLeaseTests() : LeaseTests(StoreKind.Postgres);

/// <summary>Who owns a batch, until when, and what becomes of its rows when the owner is gone (ENGINE E1, E4, E5, E17).</summary>
public abstract class LeaseTests : StoreTests
{
    private static readonly DateTime Past = DateTime.UtcNow - TimeSpan.FromHours(1);
    private static readonly DateTime Future = DateTime.UtcNow + TimeSpan.FromHours(1);

    private protected LeaseTests(StoreKind kind)
        : base(kind)
    {
    }

    [Fact]
    public async Task Take_FreeBatch_IsOwnedUnderAHigherFenceForTheLeaseLength()
    {
        var scene = await SceneAsync();

        var batch = await BatchAsync();

        Assert.Equal((Store.Get<Batches>().Owner, 1L, 1L), (batch.Owner, batch.Fence, scene.Batch.Fence));
        Assert.InRange(batch.LeaseUntil!.Value, DateTimeOffset.UtcNow, DateTimeOffset.UtcNow + TimeSpan.FromSeconds(31));
        Assert.Equal(DeliveryState.Pending, (await Cast.RowAsync(scene.Row.Id)).State);
    }

    [Fact]
    public async Task Take_OwnedBatch_IsNotToBeHad()
    {
        var scene = await SceneAsync();
        var other = Store.Another().Services.GetRequiredService<Batches>();

        Assert.Empty(await TakeableAsync(other));
        Assert.Null(await TakeAsync(other, scene.Batch.Id));
        Assert.Equal(Store.Get<Batches>().Owner, (await BatchAsync()).Owner);
    }

    [Fact]
    public async Task Take_TwoProcessesAtOnce_OneGetsIt()
    {
        var scene = await SceneAsync();
        await scene.GiveBackAsync();
        var (one, other) = (Store.Get<Batches>(), Store.Another().Services.GetRequiredService<Batches>());

        var taken = await Task.WhenAll(TakeAsync(one, scene.Batch.Id), TakeAsync(other, scene.Batch.Id));

        Assert.Single(taken, batch => batch is not null);
    }

    [Fact]
    public async Task Take_SomeRowsDueLater_LoadsTheDueOnly()
    {
        var scene = await SceneAsync(readers: 3);
        await scene.GiveBackAsync();
        await Store.SqlAsync($"update deliveries set next_attempt_at = {Future} where position = 0");
        await Store.SqlAsync($"update deliveries set next_attempt_at = {Past} where position = 1");

        var batch = await LeasedScene.TakeAsync(Store.Get<Batches>());

        Assert.Equal(scene.Batch.Rows.Skip(1).Select(r => r.Id), batch.Rows.Select(r => r.Id));
    }

    [Theory]
    [InlineData("update mailings set held_at = created_at")]
    [InlineData("update mailings set paused_at = created_at")]
    [InlineData("update mailings set state = 'cancelled'")]
    [InlineData("update releases set held_at = created_at")]
    [InlineData("update editions set state = 'submitted'")]
    [InlineData("update editions set sealed_hash = 'another'")]
    public async Task Takeable_NothingMayBeSent_IsEmpty(string change)
    {
        var scene = await SceneAsync();
        await scene.GiveBackAsync();
        await Store.RawAsync(change);

        Assert.Empty(await TakeableAsync(Store.Get<Batches>()));
        Assert.Null(await TakeAsync(Store.Get<Batches>(), scene.Batch.Id));
    }

    [Fact]
    public async Task GiveBack_NothingDueAtOnce_BatchIsDone()
    {
        var scene = await SceneAsync();
        await Store.SqlAsync($"update deliveries set next_attempt_at = {Future}");

        await scene.GiveBackAsync();

        var batch = await BatchAsync();
        Assert.Null(batch.Owner);
        Assert.NotNull(batch.DoneAt);
    }

    [Fact]
    public async Task GiveBack_RowStillDue_BatchIsToBeHadAgain()
    {
        var scene = await SceneAsync();

        await scene.GiveBackAsync();

        Assert.Null((await BatchAsync()).DoneAt);
        Assert.Equal([scene.Batch.Id], await TakeableAsync(Store.Get<Batches>()));
    }

    [Fact]
    public async Task GiveBack_RowStillOnItsWay_TheLeaseRunsOutInstead()
    {
        var scene = await SceneAsync();
        await Store.SqlAsync($"update deliveries set state = 'sending'");

        await scene.GiveBackAsync();
        await RenewAsync();
        await Store.SqlAsync($"update batches set lease_until = {Past}");
        await ExpireAsync();

        Assert.Equal(DeliveryState.Uncertain, (await Cast.RowAsync(scene.Row.Id)).State);
        Assert.Null((await BatchAsync()).Owner);
    }

    [Fact]
    public async Task GiveBack_UnderAnOldFence_LeavesTheNewOwnerAndItsRenewal()
    {
        var scene = await SceneAsync();
        await Store.SqlAsync($"update batches set lease_until = {Past}");
        await ExpireAsync();
        var anew = await LeasedScene.TakeAsync(Store.Get<Batches>()); // the same process, before it noticed

        await scene.GiveBackAsync();
        await Store.SqlAsync($"update batches set lease_until = {Past}");
        await RenewAsync();

        var batch = await BatchAsync();
        Assert.Equal((Store.Get<Batches>().Owner, anew.Fence), (batch.Owner, batch.Fence));
        Assert.True(batch.LeaseUntil > DateTimeOffset.UtcNow, "the new lease is not renewed");
        Assert.True(scene.Batch.IsLost);
        Assert.False(anew.IsLost);
    }

    [Fact]
    public async Task Renew_OwnedBatch_ItsLeaseIsLonger()
    {
        await SceneAsync();
        await Store.SqlAsync($"update batches set lease_until = {DateTime.UtcNow + TimeSpan.FromSeconds(1)}");

        await RenewAsync();

        Assert.True((await BatchAsync()).LeaseUntil > DateTimeOffset.UtcNow + TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Renew_BatchOfAnother_IsLostHere()
    {
        var scene = await SceneAsync();
        await Store.SqlAsync($"update batches set owner = 'another', fence = fence + 1");

        await RenewAsync();

        Assert.True(scene.Batch.IsLost);
        Assert.Equal("another", (await BatchAsync()).Owner);
    }

    [Fact]
    public async Task Expire_LeaseOver_RowsOnTheirWayAreUncertainAndTheFenceRises()
    {
        var scene = await SceneAsync(readers: 2);
        await Store.Get<LedgerWriter>().StartAsync(TestContext.Current.CancellationToken);
        await scene.ClaimAsync();
        await Store.SqlAsync($"update batches set lease_until = {Past}");

        Assert.Equal([scene.Release.Id], await ExpiredAsync());
        await ExpireAsync();

        var (sending, waiting) = (await Cast.RowAsync(scene.Row.Id), await Cast.RowAsync(scene.Batch.Rows[1].Id));
        Assert.Equal((DeliveryState.Uncertain, "lease-expired", 1, true), (sending.State, sending.Reason, sending.Uncertainties, sending.MaybeHasIt));
        Assert.Equal((DeliveryState.Pending, false), (waiting.State, waiting.MaybeHasIt));
        Assert.Equal((null, scene.Batch.Fence + 1), ((await BatchAsync()).Owner, (await BatchAsync()).Fence));
    }

    [Fact]
    public async Task Expire_LeaseNotOver_ChangesNothing()
    {
        var scene = await SceneAsync();
        await Store.SqlAsync($"update deliveries set state = 'sending'");

        Assert.Empty(await ExpiredAsync());
        await ExpireAsync();

        Assert.Equal(DeliveryState.Sending, (await Cast.RowAsync(scene.Row.Id)).State);
        Assert.Equal(Store.Get<Batches>().Owner, (await BatchAsync()).Owner);
    }

    [Fact]
    public async Task TakeOver_OldOwner_MayAttemptNothingButItsAcceptanceIsRecorded()
    {
        var scene = await SceneAsync(readers: 2);
        await Store.Get<LedgerWriter>().StartAsync(TestContext.Current.CancellationToken);
        await scene.ClaimAsync();
        await Store.SqlAsync($"update batches set lease_until = {Past}");
        await ExpireAsync();
        await ResendAsync(always: false);
        var heir = await LeasedScene.TakeAsync(Store.Another().Services.GetRequiredService<Batches>());

        var next = await scene.StoreAndTryAsync(scene.Became(DeliveryState.Sent, reply: "250 late"), scene.Wish(scene.Batch.Rows[1]));

        Assert.False(next);
        Assert.Equal(2, heir.Rows.Count);
        var row = await Cast.RowAsync(scene.Row.Id);
        Assert.Equal((DeliveryState.Sent, "250 late", true), (row.State, row.Reply, row.MaybeHasIt));
    }

    [Theory]
    [InlineData(1, false, "Pending")]
    [InlineData(2, false, "Uncertain")] // a person's matter
    [InlineData(2, true, "Pending")] // a folder never doubles
    [InlineData(7, true, "Pending")]
    public async Task Resend_SoManyUncertainties_AgainOrLeftToAPerson(int uncertainties, bool always, string expected)
    {
        var scene = await SceneAsync();
        await Store.SqlAsync($"update deliveries set state = 'uncertain', uncertainties = {uncertainties}, maybe_has_it = {true}");

        await ResendAsync(always);

        var row = await Cast.RowAsync(scene.Row.Id);
        Assert.Equal((expected, true), (row.State.ToString(), row.MaybeHasIt));
    }

    [Fact]
    public async Task Resend_CancelledMailing_StaysUncertain()
    {
        var scene = await SceneAsync();
        await Store.SqlAsync($"update deliveries set state = 'uncertain', uncertainties = 1");
        await Store.SqlAsync($"update mailings set state = 'cancelled'");

        await ResendAsync(always: true);

        Assert.Equal(DeliveryState.Uncertain, (await Cast.RowAsync(scene.Row.Id)).State);
    }

    [Fact]
    public async Task Finish_UncertainRowThatIsStillToBeResent_NotYet()
    {
        var scene = await SceneAsync();
        await Store.SqlAsync($"update deliveries set state = 'uncertain', uncertainties = 1");

        await FinishAsync(always: false);
        await ResendAsync(always: false);

        Assert.Equal(MailingState.Open, (await Cast.MailingAsync(scene.Mailing.Id)).State);
        Assert.Equal(DeliveryState.Pending, (await Cast.RowAsync(scene.Row.Id)).State);
    }

    [Theory]
    [InlineData("pending", 0, false, "Open")]
    [InlineData("sending", 0, false, "Open")]
    [InlineData("sent", 0, false, "Finished")]
    [InlineData("refused", 0, false, "Finished")]
    [InlineData("suppressed", 0, false, "Finished")]
    [InlineData("cancelled", 0, false, "Finished")]
    [InlineData("uncertain", 2, false, "Finished")]
    [InlineData("uncertain", 2, true, "Open")]
    public async Task Finish_OneRowInAState_OnlyWhenNothingIsToCome(string state, int uncertainties, bool always, string expected)
    {
        var scene = await SceneAsync(readers: 2);
        await Store.SqlAsync($"update deliveries set state = 'sent'");
        await Store.SqlAsync($"update deliveries set state = {state}, uncertainties = {uncertainties} where position = 0");

        await FinishAsync(always);

        Assert.Equal(expected, (await Cast.MailingAsync(scene.Mailing.Id)).State.ToString());
    }

    [Theory]
    [InlineData(true, "Open", "Pending")]
    [InlineData(false, "Finished", "Sent")]
    public async Task Resolve_UncertainRowOfAFinishedMailing_ReopensItForAResend(bool resend, string mailing, string row)
    {
        var scene = await SceneAsync();
        await Store.SqlAsync($"update deliveries set state = 'uncertain', uncertainties = 2, maybe_has_it = {true}");
        await FinishAsync(always: false);

        Cast.Must(await Store.DoAsync((DeliveryDesk desk) => desk.ResolveAsync(Cast.Spokesperson, scene.Row.Id, resend)));

        var now = await Cast.MailingAsync(scene.Mailing.Id);
        Assert.Equal((mailing, row), (now.State.ToString(), (await Cast.RowAsync(scene.Row.Id)).State.ToString()));
        Assert.Equal(resend, now.FinishedAt is null);
    }

    [Fact]
    public async Task Resolve_RowThatIsNotUncertain_Refused()
    {
        var scene = await SceneAsync();

        var answer = await Store.DoAsync((DeliveryDesk desk) => desk.ResolveAsync(Cast.Spokesperson, scene.Row.Id, resend: true));

        Assert.Equal("delivery-not-uncertain", Assert.Single(answer.Findings).Code);
    }

    private Task<LeasedScene> SceneAsync(int readers = 1) => LeasedScene.SetAsync(Store, Cast, MailingKind.Release, readers);

    private Task<Batch> BatchAsync() => Store.DoAsync((AppDb db) => db.Batches.AsNoTracking().SingleAsync());

    private static Task<List<long>> TakeableAsync(Batches batches) => batches.TakeableAsync(CancellationToken.None);

    private static Task<LeasedBatch?> TakeAsync(Batches batches, long batch) => batches.TakeAsync(batch, CancellationToken.None);

    private Task RenewAsync() => Store.Get<Batches>().RenewAsync(CancellationToken.None);

    private Task<List<long>> ExpiredAsync() => Store.Get<LedgerSql>().ReadAsync("expired", row => row.GetInt64(0), within: null, CancellationToken.None);

    private Task ExpireAsync() => Store.DoAsync(async (AppDb db) =>
    {
        foreach (var release in await db.Releases.Select(r => r.Id).ToListAsync())
        {
            await Store.Get<LedgerSql>().RunAsync("expire", within: null, CancellationToken.None, ("release", release));
        }
    });

    private Task<int> ResendAsync(bool always) => Store.Get<LedgerSql>().RunAsync("resend", within: null, CancellationToken.None, ("always", always), ("resends", true));

    private Task<int> FinishAsync(bool always) => Store.Get<LedgerSql>().RunAsync("finish", within: null, CancellationToken.None, ("always", always), ("resends", true));
}
