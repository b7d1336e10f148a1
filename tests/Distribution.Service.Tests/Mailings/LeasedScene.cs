using Distribution.Service.Mailings;
using Distribution.Service.Releases;
using Distribution.Service.Subscribers;
using Distribution.Service.Tests.Stores;

namespace Distribution.Service.Tests.Mailings;

/// <summary>An open mailing whose first batch this process has leased: everything that an attempt asks for holds.</summary>
internal sealed class LeasedScene
{
    private LeasedScene(Store store, Release release, Mailing mailing, SubscriberList list, LeasedBatch batch) =>
        (Store, Release, Mailing, List, Batch) = (store, release, mailing, list, batch);

    public Store Store { get; }

    public Release Release { get; }

    public Mailing Mailing { get; }

    public SubscriberList List { get; }

    public LeasedBatch Batch { get; }

    public DeliveryRow Row => Batch.Rows[0];

    public Attempt Attempt => Wish(Row);

    public static async Task<LeasedScene> SetAsync(Store store, Cast cast, MailingKind kind, int readers = 1)
    {
        var list = await cast.ListAsync("news");
        await cast.CrowdAsync(readers, list);
        var release = await cast.ReleaseAsync();
        await (kind == MailingKind.Advance ? cast.EmbargoAsync(release) : cast.NoEmbargoAsync(release));
        var mailing = await cast.OpenAsync(release, kind, list);
        return new LeasedScene(store, release, mailing, list, await TakeAsync(store.Get<Batches>()));
    }

    /// <summary>Leases the one batch that is to be had.</summary>
    public static async Task<LeasedBatch> TakeAsync(Batches batches) =>
        await batches.TakeAsync(Assert.Single(await batches.TakeableAsync(default)), default) ?? throw new InvalidOperationException("The batch was not to be had.");

    public Attempt Wish(DeliveryRow row) => new(row.Id, row.ReleaseId, Batch.Fence, Store.Get<Batches>().Owner, row.Generation, row.SubscriberVersion);

    public Result Became(DeliveryState state, string? reason = null, string? reply = null) => new(Row.Id, Row.ReleaseId, Batch.Fence, state, reason, reply);

    /// <summary>Asks for the row, as a connection does before it writes content.</summary>
    public Task<bool> TryAsync(Attempt attempt) => Store.Get<LedgerWriter>().WriteAsync(finished: null, attempt);

    /// <summary>Claims the row.</summary>
    public async Task ClaimAsync() => Assert.True(await TryAsync(Attempt), "the row was not to be sent");

    /// <summary>Stores what became of the row.</summary>
    public Task StoreAsync(Result result) => Store.Get<LedgerWriter>().WriteAsync(result, next: null);

    /// <summary>Stores what became of the row, and asks for the next.</summary>
    public Task<bool> StoreAndTryAsync(Result result, Attempt next) => Store.Get<LedgerWriter>().WriteAsync(result, next);

    /// <summary>Gives the batch back, as a process does that is through with it.</summary>
    public Task GiveBackAsync() => Store.Get<Batches>().GiveBackAsync(Batch);
}
