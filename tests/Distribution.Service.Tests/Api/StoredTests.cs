using Distribution.Service.Api;
using Distribution.Service.Audit;
using Distribution.Service.Mailings;
using Distribution.Service.People;
using Distribution.Service.Storage;
using Distribution.Service.Subscribers;
using Distribution.Service.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Api;

public sealed class SqliteStoredTests() : StoredTests(StoreKind.Sqlite);

public sealed class PostgresStoredTests() : StoredTests(StoreKind.Postgres);

/// <summary>What the API brings to the tables, on both databases.</summary>
public abstract class StoredTests : StoreTests
{
    private protected StoredTests(StoreKind kind)
        : base(kind)
    {
    }

    [Fact]
    public async Task Key_MadeAndRevoked_OpensAndCloses()
    {
        var made = Cast.Must(await Store.DoAsync((KeyDesk desk) => desk.AddAsync(Cast.Administrator, Cast.Translator)));

        Assert.Equal(Cast.Translator.Id, (await Store.DoAsync((KeyDesk desk) => desk.OwnerAsync(made.Text)))?.Id);
        Cast.Must(await Store.DoAsync((KeyDesk desk) => desk.RevokeAsync(Cast.Translator, made.Key.Id)));
        Assert.Null(await Store.DoAsync((KeyDesk desk) => desk.OwnerAsync(made.Text)));
        Assert.True((await Store.DoAsync((KeyDesk desk) => desk.AddAsync(Cast.Translator, Cast.Administrator))).Refused);
    }

    [Fact]
    public async Task Erasure_OfAReader_LeavesNobodyNamedAndNoListOn()
    {
        var list = await Cast.ListAsync("news");
        var reader = await Cast.ReaderAsync("gisela", "fr;en", [list], accredited: true);

        Assert.True((await Store.DoAsync((SubscriberErasure erasure) => erasure.EraseAsync(Cast.Approver, reader.Id))).Refused);
        Cast.Must(await Store.DoAsync((SubscriberErasure erasure) => erasure.EraseAsync(Cast.Administrator, $" {reader.Email.ToUpperInvariant()}")));

        var kept = await Store.DoAsync((AppDb db) => db.Subscribers.SingleAsync(s => s.Id == reader.Id));
        Assert.Equal(($"erased-{reader.Id}@erased.invalid", null, null, "", SubscriberStatus.Suppressed, null), (kept.Email, kept.Name, kept.Outlet, kept.Languages, kept.Status, kept.AccreditedTerms));
        Assert.True(kept.Version > reader.Version);
        Assert.NotNull((await Store.DoAsync((AppDb db) => db.Subscriptions.SingleAsync(s => s.SubscriberId == reader.Id))).EndedAt);
        Assert.True((await Store.DoAsync((SubscriberErasure erasure) => erasure.EraseAsync(Cast.Administrator, reader.Email))).Refused);
    }

    [Fact]
    public async Task Deliveries_PageByPage_EachOnce()
    {
        var list = await Cast.ListAsync("news");
        foreach (var name in new[] { "anna", "bert", "cleo" })
        {
            await Cast.ReaderAsync(name, "en", [list]);
        }

        var release = await Cast.ReleaseAsync();
        await Cast.NoEmbargoAsync(release);
        var mailing = await Cast.ArmAsync(release, MailingKind.Release, list);

        var first = await ReadAsync(mailing.Id, after: 0);
        var second = await ReadAsync(mailing.Id, first!.Next!.Value);

        Assert.Equal([2, 1], [first.Deliveries.Count, second!.Deliveries.Count]);
        Assert.Equal(["anna", "bert", "cleo"], first.Deliveries.Concat(second.Deliveries).Select(d => d.Name).Order());
        Assert.Null(second.Next);
    }

    private Task<DeliveryPage?> ReadAsync(long mailing, long after) =>
        Store.DoAsync((AppDb db) => new DeliveryExport(db, new AuditTrail(db, Store.Get<DatabaseClock>())).ReadAsync(Cast.Approver, mailing, after, limit: 2));
}
