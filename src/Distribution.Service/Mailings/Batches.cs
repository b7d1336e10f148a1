using System.Collections.Concurrent;
using System.Text.Json;

namespace Distribution.Service.Mailings;

/// <summary>The leases of this process (ENGINE E1): taken for a batch, renewed by a timer, given back when its rows are dealt with.</summary>
internal sealed class Batches(LedgerSql sql, ILogger<Batches> log)
{
    private readonly ConcurrentDictionary<long, LeasedBatch> held = new();

    /// <summary>Names this process for as long as it lives; a restarted one is somebody else.</summary>
    public string Owner { get; } = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";

    /// <summary>Batches that wait for somebody.</summary>
    public async Task<List<long>> TakeableAsync(CancellationToken cancellation) =>
        await sql.ReadAsync("takeable", row => row.GetInt64(0), within: null, cancellation);

    /// <summary>Takes a batch with its rows that are due; null where somebody else has it or nothing in it is due.</summary>
    public async Task<LeasedBatch?> TakeAsync(long batchId, CancellationToken cancellation)
    {
        var fences = await sql.ReadAsync("take", row => row.GetInt64(0), within: null, cancellation, ("batch", batchId), ("owner", Owner));
        if (fences is not [var fence])
        {
            return null;
        }

        var rows = await sql.ReadAsync("rows", DeliveryRow.Read, within: null, cancellation, ("batch", batchId));
        var batch = new LeasedBatch(batchId, fence, rows);
        if (rows.Count == 0)
        {
            await GiveBackAsync(batch);
            return null;
        }

        if (held.TryGetValue(batchId, out var former))
        {
            former.IsLost = true; // its lease ran out here before anybody noticed
        }

        held[batchId] = batch;
        return batch;
    }

    public async Task GiveBackAsync(LeasedBatch batch)
    {
        batch.Trace?.Dispose();
        held.TryRemove(KeyValuePair.Create(batch.Id, batch)); // not a later lease of the same batch, which would not be renewed any more
        await sql.RunAsync("give-back", within: null, CancellationToken.None, ("batch", batch.Id), ("fence", batch.Fence));
    }

    /// <summary>Renews all leases; whatever does not come back is lost.</summary>
    public async Task RenewAsync(CancellationToken cancellation)
    {
        if (held.IsEmpty)
        {
            return;
        }

        var batches = held.Values.ToList();
        var renewed = await sql.ReadAsync(
            "renew", row => row.GetInt64(0), within: null, cancellation, ("owner", Owner), ("batches", JsonSerializer.Serialize(batches.Select(b => b.Id))));
        foreach (var lost in batches.Where(b => !renewed.Contains(b.Id) && held.ContainsKey(b.Id)))
        {
            lost.IsLost = true;
            lost.Trace?.Dispose();
            held.TryRemove(lost.Id, out _);
            log.BatchLost(lost.Id);
        }
    }
}
