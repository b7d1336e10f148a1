using Distribution.Service.Mailings;
using Distribution.Service.Storage;
using Distribution.Service.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Mailings;

/// <summary>Leases that run out while others are being taken over: PostgreSQL's clock goes on within a statement.</summary>
public sealed class ExpireTests() : StoreTests(StoreKind.Postgres, ("Mail:BatchSize", "1"))
{
    [Fact]
    public async Task Expire_AnotherLeaseRunsOutMeanwhile_NoBatchIsFreedWithARowOnItsWay()
    {
        var list = await Cast.ListAsync("news");
        await Cast.CrowdAsync(2, list);
        var release = await Cast.ReleaseAsync();
        await Cast.NoEmbargoAsync(release);
        await Cast.OpenAsync(release, MailingKind.Release, list);
        await Store.SqlAsync($"update deliveries set state = 'sending'");
        await Store.SqlAsync($"update batches set owner = 'somebody', lease_until = clock_timestamp() + case when number = 1 then -1 else 1 end * interval '1 second'");
        await Store.RawAsync("""
            create function slowly() returns trigger language plpgsql as $$ begin perform pg_sleep(3); return null; end $$;
            create trigger slowly after update on deliveries for each statement execute function slowly()
            """);

        await Store.Get<LedgerSql>().RunAsync("expire", within: null, TestContext.Current.CancellationToken, ("release", release.Id));

        var freed = await Store.DoAsync((AppDb db) => db.Batches.Where(b => b.Owner == null).Select(b => b.Id).ToListAsync());
        Assert.NotEmpty(freed);
        Assert.Equal(0, await Store.DoAsync((AppDb db) => db.Deliveries.CountAsync(d => d.State == DeliveryState.Sending && freed.Contains(d.BatchId!.Value))));
    }
}
