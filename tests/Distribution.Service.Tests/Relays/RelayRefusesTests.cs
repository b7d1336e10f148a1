using Distribution.Service.Mailings;
using Distribution.Service.Relays;
using Distribution.Service.Tests.Stores;

namespace Distribution.Service.Tests.Relays;

/// <summary>A sender before a relay that cannot be used: nothing is attempted, and what is wrong is said.</summary>
public sealed class RelayRefusesTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2); // bounds a hang, nothing finer

    [Theory]
    [InlineData("AUTH", "535 5.7.8 Bad credentials", "smtp://user:secret@127.0.0.1:", "refuses user and password")]
    [InlineData("AUTH", "454 4.7.0 Temporary authentication failure", "smtp://user:secret@127.0.0.1:", "127.0.0.1")]
    [InlineData("HANDSHAKE", "", "smtp+starttls://user:secret@127.0.0.1:", "127.0.0.1")]
    public async Task Send_RelayCannotBeUsed_RowsStayPendingAndTheTroubleIsSaid(string stage, string answer, string url, string words)
    {
        using var receiver = new ScriptedReceiver(stage, answer);
        await using var store = await Store.NewAsync(StoreKind.Sqlite, ("Mail:Relay", $"{url}{receiver.Port}"));
        var cast = await Cast.GatherAsync(store);
        var list = await cast.ListAsync("news");
        await cast.CrowdAsync(3, list);
        var release = await cast.ReleaseAsync();
        await cast.NoEmbargoAsync(release);
        var mailing = await cast.OpenAsync(release, MailingKind.Release, list);
        await store.Get<LedgerWriter>().StartAsync(TestContext.Current.CancellationToken);
        await store.Get<Sender>().StartAsync(TestContext.Current.CancellationToken);

        var batch = Assert.Single(await store.Get<Batches>().TakeableAsync(TestContext.Current.CancellationToken));
        Assert.True(await store.Get<Sender>().TakeAsync(batch, TestContext.Current.CancellationToken));
        await UntilTroubleAsync(store.Get<RelayDoor>());

        Assert.Contains(words, store.Get<RelayDoor>().Trouble, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", store.Get<RelayDoor>().Trouble, StringComparison.Ordinal);
        await store.Get<Sender>().StopAsync(TestContext.Current.CancellationToken);
        await store.Get<LedgerWriter>().StopAsync(TestContext.Current.CancellationToken);
        Assert.All(await cast.LedgerAsync(mailing), row => Assert.Equal((DeliveryState.Pending, 0), (row.State, row.Attempts)));
    }

    private static async Task UntilTroubleAsync(RelayDoor door)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (door.Trouble is null)
        {
            await Task.Delay(20, limit.Token);
        }
    }
}
