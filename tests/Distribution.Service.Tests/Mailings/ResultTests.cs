using Distribution.Service.Mailings;
using Distribution.Service.Tests.Stores;

namespace Distribution.Service.Tests.Mailings;

public sealed class SqliteResultTests() : ResultTests(StoreKind.Sqlite);

public sealed class PostgresResultTests() : ResultTests(StoreKind.Postgres);

/// <summary>What the ledger keeps of what became of a row (ENGINE E4, E6).</summary>
public abstract class ResultTests : StoreTests
{
    private protected ResultTests(StoreKind kind)
        : base(kind)
    {
    }

    [Theory]
    [InlineData("sending")]
    [InlineData("uncertain")]
    [InlineData("pending")]
    public async Task Write_AcceptanceUnderAnOldFence_IsRecorded(string state)
    {
        var scene = await ClaimedAsync();
        await Store.SqlAsync($"update deliveries set state = {state}, fence = fence + 5");

        await scene.StoreAsync(scene.Became(DeliveryState.Sent, reply: "250 taken"));

        var row = await Cast.RowAsync(scene.Row.Id);
        Assert.Equal((DeliveryState.Sent, "250 taken"), (row.State, row.Reply));
        Assert.NotNull(row.SettledAt);
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("cancelled")]
    [InlineData("suppressed")]
    public async Task Write_AcceptanceOfASettledRow_ChangesNothing(string state)
    {
        var scene = await ClaimedAsync();
        await Store.SqlAsync($"update deliveries set state = {state}");

        await scene.StoreAsync(scene.Became(DeliveryState.Sent));

        Assert.Equal(state, (await Cast.RowAsync(scene.Row.Id)).State.ToString().ToLowerInvariant());
    }

    [Theory]
    [InlineData("Refused")]
    [InlineData("Uncertain")]
    [InlineData("Pending")]
    public async Task Write_AnythingElseForAnotherAttempt_ChangesNothing(string state)
    {
        var scene = await ClaimedAsync();

        await scene.StoreAsync(scene.Became(Enum.Parse<DeliveryState>(state), "strange") with { Fence = scene.Batch.Fence + 1 });

        var row = await Cast.RowAsync(scene.Row.Id);
        Assert.Equal((DeliveryState.Sending, null, false), (row.State, row.Reason, row.MaybeHasIt));
    }

    [Theory]
    [InlineData("Refused")]
    [InlineData("Uncertain")]
    [InlineData("Pending")]
    public async Task Write_AnythingElseForARowThatIsNotOnItsWay_ChangesNothing(string state)
    {
        var scene = await ClaimedAsync();
        await Store.SqlAsync($"update deliveries set state = 'sent'");

        await scene.StoreAsync(scene.Became(Enum.Parse<DeliveryState>(state), "strange"));

        Assert.Equal((DeliveryState.Sent, null), ((await Cast.RowAsync(scene.Row.Id)).State, (await Cast.RowAsync(scene.Row.Id)).Reason));
    }

    [Fact]
    public async Task Write_RefusedForNow_IsDueAtTheInstantToTheMillisecond()
    {
        var scene = await ClaimedAsync();
        var due = new DateTimeOffset(2031, 2, 3, 4, 5, 6, 789, TimeSpan.Zero);

        await scene.StoreAsync(scene.Became(DeliveryState.Pending, "retry", "450 later") with { NextAttemptAt = due });

        var row = await Cast.RowAsync(scene.Row.Id);
        Assert.Equal((DeliveryState.Pending, "retry", 1, (DateTimeOffset?)due), (row.State, row.Reason, row.Attempts, row.NextAttemptAt));
        Assert.Null(row.SettledAt);
    }

    [Fact]
    public async Task Write_RefusedForNowInACancelledMailing_IsCancelledWithIt()
    {
        var scene = await ClaimedAsync();
        Cast.Must(await Store.DoAsync((MailingDesk desk) => desk.CancelAsync(Cast.Spokesperson, scene.Mailing.Id)));

        await scene.StoreAsync(scene.Became(DeliveryState.Pending) with { NextAttemptAt = DateTimeOffset.UtcNow + TimeSpan.FromHours(1) });

        var row = await Cast.RowAsync(scene.Row.Id);
        Assert.Equal((DeliveryState.Cancelled, "mailing-cancelled", null), (row.State, row.Reason, row.NextAttemptAt));
        Assert.NotNull(row.SettledAt);
    }

    [Fact]
    public async Task Write_FreeAttempt_DoesNotCount()
    {
        var scene = await ClaimedAsync();

        await scene.StoreAsync(scene.Became(DeliveryState.Pending, "relay") with { IsFree = true });

        Assert.Equal(0, (await Cast.RowAsync(scene.Row.Id)).Attempts);
    }

    [Fact]
    public async Task Write_Uncertain_MaybeHasItForEver()
    {
        var scene = await ClaimedAsync();

        await scene.StoreAsync(scene.Became(DeliveryState.Uncertain, "connection-broke"));
        var uncertain = await Cast.RowAsync(scene.Row.Id);
        await Store.SqlAsync($"update deliveries set state = 'pending'");
        await scene.ClaimAsync();
        await scene.StoreAsync(scene.Became(DeliveryState.Refused, "recipient"));

        var row = await Cast.RowAsync(scene.Row.Id);
        Assert.Equal((DeliveryState.Uncertain, true, 1), (uncertain.State, uncertain.MaybeHasIt, uncertain.Uncertainties));
        Assert.Equal((DeliveryState.Refused, true, 1), (row.State, row.MaybeHasIt, row.Uncertainties));
    }

    [Fact]
    public async Task Write_ReplyOfControlCharactersWithoutEnd_IsStoredPrintableAndShort()
    {
        var scene = await ClaimedAsync();

        await scene.StoreAsync(scene.Became(DeliveryState.Refused, "recipient", "550 a\0b\u0001c\r\nd\u0085e\ud83d " + new string('x', 2000)));

        Assert.Equal("550 a b c  d e  " + new string('x', 484), (await Cast.RowAsync(scene.Row.Id)).Reply);
    }

    [Fact]
    public async Task Write_ResultWithNextAttempt_BothStored()
    {
        var scene = await ClaimedAsync(readers: 2);
        var next = scene.Batch.Rows[1];

        var sendable = await scene.StoreAndTryAsync(scene.Became(DeliveryState.Sent), scene.Wish(next));

        Assert.True(sendable);
        Assert.Equal((DeliveryState.Sent, DeliveryState.Sending), ((await Cast.RowAsync(scene.Row.Id)).State, (await Cast.RowAsync(next.Id)).State));
    }

    [Fact]
    public async Task Write_NextAttemptFails_AcceptanceIsStoredAllTheSame()
    {
        var scene = await ClaimedAsync(readers: 2);
        var next = scene.Batch.Rows[1];
        await Triggers.RefuseUpdateAsync(Store, "deliveries", $"new.id = {next.Id}");

        await Assert.ThrowsAnyAsync<Exception>(() => scene.StoreAndTryAsync(scene.Became(DeliveryState.Sent), scene.Wish(next)));

        Assert.Equal((DeliveryState.Sent, DeliveryState.Pending), ((await Cast.RowAsync(scene.Row.Id)).State, (await Cast.RowAsync(next.Id)).State));
    }

    private async Task<LeasedScene> ClaimedAsync(int readers = 1)
    {
        var scene = await LeasedScene.SetAsync(Store, Cast, MailingKind.Release, readers);
        await Store.Get<LedgerWriter>().StartAsync(TestContext.Current.CancellationToken);
        await scene.ClaimAsync();
        return scene;
    }
}
