using Distribution.Service.Mailings;
using Distribution.Service.Storage;
using Distribution.Service.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Mailings;

public sealed class SqliteLedgerWriterTests() : LedgerWriterTests(StoreKind.Sqlite)
{
    [Fact]
    public async Task Write_DiskIsFull_KeepsTheAcceptancesUntilThereIsRoom()
    {
        var scene = await SceneAsync(readers: 100);
        await Task.WhenAll(scene.Batch.Rows.Select(row => scene.TryAsync(scene.Wish(row))));
        var reply = $"250 2.0.0 Ok: queued as {new string('7', 400)}"; // long, so that the rows do not fit into their pages any more
        await FullDisk.FillAsync(Store.Folder);

        var stored = Task.WhenAll(scene.Batch.Rows.Select(row => scene.StoreAsync(new Result(row.Id, row.ReleaseId, scene.Batch.Fence, DeliveryState.Sent, Reply: reply))));
        await Task.WhenAny(stored, Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken)); // some tries in vain

        Assert.False(stored.IsCompleted, $"there was room, or it was given up: {stored.Exception}");
        while (!stored.IsCompleted)
        {
            await FullDisk.FreeAsync(Store.Folder);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await stored;
        await AssertAllSentOnceAsync();
        Assert.Equal(100, await Store.DoAsync((AppDb db) => db.Deliveries.CountAsync(d => d.Reply == reply)));
    }
}

public sealed class PostgresLedgerWriterTests() : LedgerWriterTests(StoreKind.Postgres)
{
    [Fact]
    public async Task Write_ConnectionsAreCutInMidStream_NothingIsLostAndNothingAttemptedTwice()
    {
        var scene = await SceneAsync(readers: 300);
        using var enough = new CancellationTokenSource();
        var cutting = CutAsync(enough.Token);

        var claims = await SendAllAsync(scene, connections: 8);

        await enough.CancelAsync();
        Assert.True(await cutting > 0, "no connection was cut");
        Assert.DoesNotContain(false, claims);
        await AssertAllSentOnceAsync();
    }

    /// <summary>Cuts every connection that is at work, again and again.</summary>
    private async Task<int> CutAsync(CancellationToken enough)
    {
        var cut = 0;
        while (!enough.IsCancellationRequested && cut < 10)
        {
            cut += await Store.DoAsync((AppDb db) => db.Database.SqlQuery<int>(
                $"""
                 select count(pg_terminate_backend(pid))::int as "Value" from pg_stat_activity
                  where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
                 """).SingleAsync(CancellationToken.None));
            await Task.Delay(20, CancellationToken.None);
        }

        return cut;
    }
}

/// <summary>The one writer of a process under many connections (ENGINE E2, E6).</summary>
public abstract class LedgerWriterTests : StoreTests
{
    private protected LedgerWriterTests(StoreKind kind)
        : base(kind, ("Mail:Lease", "01:00:00"))
    {
    }

    [Fact]
    public async Task Write_ManyConnections_EachRowAttemptedOnceAndSent()
    {
        var scene = await SceneAsync(readers: 200);

        var claims = await SendAllAsync(scene, connections: 32);

        Assert.DoesNotContain(false, claims);
        await AssertAllSentOnceAsync();
    }

    [Fact]
    public async Task Write_SameRowByManyConnections_OneMaySend()
    {
        var scene = await SceneAsync(readers: 1);

        var claims = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => scene.TryAsync(scene.Attempt)));

        Assert.Single(claims, claimed => claimed);
        Assert.Equal(1, (await Cast.RowAsync(scene.Row.Id)).Attempts);
    }

    [Fact]
    public async Task Write_SameRowUnderAnOldAndTheNewFenceAtOnce_OnlyTheNewMaySend()
    {
        var scene = await SceneAsync(readers: 1);

        var claims = await Task.WhenAll(scene.TryAsync(scene.Attempt with { Fence = scene.Batch.Fence - 1 }), scene.TryAsync(scene.Attempt));

        Assert.Equal([false, true], claims);
    }

    [Fact]
    public async Task Write_OnePoisonRowAmongMany_TheOthersAreStored()
    {
        var scene = await SceneAsync(readers: 30);
        var poison = scene.Batch.Rows[7].Id;
        await Triggers.RefuseUpdateAsync(Store, "deliveries", $"new.id = {poison}");

        var claims = scene.Batch.Rows.Select(async row =>
        {
            try
            {
                return (row.Id, Claimed: await scene.TryAsync(scene.Wish(row)));
            }
            catch (Exception failure) when (failure.ToString().Contains("poison", StringComparison.Ordinal))
            {
                return (row.Id, Claimed: false);
            }
        });

        Assert.Equal([poison], (await Task.WhenAll(claims)).Where(c => !c.Claimed).Select(c => c.Id));
        Assert.Equal(29, await Store.DoAsync((AppDb db) => db.Deliveries.CountAsync(d => d.State == DeliveryState.Sending && d.Attempts == 1)));
        Assert.Equal(DeliveryState.Pending, (await Cast.RowAsync(poison)).State);
    }

    [Fact]
    public async Task Stop_ResultsInTheQueue_AreStoredBeforeItEnds()
    {
        var scene = await SceneAsync(readers: 50);
        await Task.WhenAll(scene.Batch.Rows.Select(row => scene.TryAsync(scene.Wish(row))));

        var stored = scene.Batch.Rows.Select(row => scene.StoreAsync(new Result(row.Id, row.ReleaseId, scene.Batch.Fence, DeliveryState.Sent))).ToList();
        await Store.Get<LedgerWriter>().StopAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll(stored);

        await AssertAllSentOnceAsync();
    }

    private protected async Task<LeasedScene> SceneAsync(int readers)
    {
        var scene = await LeasedScene.SetAsync(Store, Cast, MailingKind.Release, readers);
        await Store.Get<LedgerWriter>().StartAsync(TestContext.Current.CancellationToken);
        return scene;
    }

    /// <summary>As connections do: claims a row, then stores its result together with the claim of the next.</summary>
    private protected static async Task<IEnumerable<bool>> SendAllAsync(LeasedScene scene, int connections)
    {
        var shares = scene.Batch.Rows.Chunk((scene.Batch.Rows.Count / connections) + 1);
        var claims = await Task.WhenAll(shares.Select(async share =>
        {
            var claimed = new List<bool> { await scene.TryAsync(scene.Wish(share[0])) };
            for (var done = 0; done < share.Length; done++)
            {
                var sent = new Result(share[done].Id, scene.Release.Id, scene.Batch.Fence, DeliveryState.Sent);
                if (done + 1 < share.Length)
                {
                    claimed.Add(await scene.StoreAndTryAsync(sent, scene.Wish(share[done + 1])));
                }
                else
                {
                    await scene.StoreAsync(sent);
                }
            }

            return claimed;
        }));
        return claims.SelectMany(c => c);
    }

    private protected async Task AssertAllSentOnceAsync() =>
        Assert.Equal(
            [(DeliveryState.Sent, 1)],
            await Store.DoAsync(async (AppDb db) => (await db.Deliveries.Select(d => new { d.State, d.Attempts }).Distinct().ToListAsync()).Select(d => (d.State, d.Attempts))));
}
