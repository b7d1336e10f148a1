using System.Globalization;
using Distribution.Service.Editions;
using Distribution.Service.Mailings;
using Distribution.Service.Releases;
using Distribution.Service.Storage;
using Distribution.Service.Tests.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Distribution.Service.Tests.Mailings;

/// <summary>A real mailing of six readers in batches of three on SQLite, two processes that send it, and the model beside them.</summary>
internal sealed class ModelRun : IAsyncDisposable
{
    private const int Readers = 6;
    private const int BatchSize = 3;
    private const int Acceptance = 44; // the choice of a result that is one
    private static readonly DateTime Past = DateTime.UtcNow - TimeSpan.FromHours(1);
    private readonly Store store;
    private readonly Cast cast;
    private readonly Release release;
    private readonly Mailing mailing;
    private readonly Dictionary<long, MailingModel.Reader> readers;
    private readonly MailingModel model = new(BatchSize);
    private readonly WebApplication[] workers;
    private readonly List<long> rowIds = [];
    private readonly List<long> batchIds = [];
    private readonly List<(MailingModel.Lease Model, LeasedBatch Real)> leases = [];
    private readonly List<(MailingModel.Lease Lease, MailingModel.Row Row)> onTheWay = [];
    private readonly HashSet<LeasedBatch> givenBack = [];
    private readonly HashSet<MailingModel.Row> accepted = [];
    private int texts = 120;

    private ModelRun(Store store, Cast cast, Release release, Mailing mailing, IEnumerable<long> readers)
    {
        (this.store, this.cast, this.release, this.mailing) = (store, cast, release, mailing);
        this.readers = readers.ToDictionary(r => r, _ => new MailingModel.Reader());
        workers = [store.App, store.Another()];
    }

    /// <summary>How many attempts were granted.</summary>
    public int Granted { get; private set; }

    public string State => model.State.ToString().ToLowerInvariant();

    /// <summary>A mailing that is approved.</summary>
    public static async Task<ModelRun> BeginAsync()
    {
        var place = await Store.NewAsync(StoreKind.Sqlite, ("Mail:BatchSize", $"{BatchSize}"));
        var people = await Cast.GatherAsync(place);
        var list = await people.ListAsync("news");
        await people.CrowdAsync(Readers, list);
        var text = await people.ReleaseAsync();
        await people.NoEmbargoAsync(text);
        var approved = await people.ApproveAsync(text, MailingKind.Release, list);
        var run = new ModelRun(place, people, text, approved, await place.DoAsync((AppDb db) => db.Subscribers.Select(s => s.Id).ToListAsync()));
        foreach (var worker in run.workers)
        {
            await worker.Services.GetRequiredService<LedgerWriter>().StartAsync(default);
        }

        return run;
    }

    /// <summary>Does a step in both worlds.</summary>
    /// <param name="step">What happens.</param>
    /// <param name="choice">To which worker, batch, row or reader.</param>
    public Task DoAsync(ModelStep step, int choice) => step switch
    {
        ModelStep.Arm => ArmAsync(),
        ModelStep.Open => OpenAsync(),
        ModelStep.Take => TakeAsync(choice % 2, Chosen(model.Batches, choice / 2)),
        ModelStep.Attempt => AttemptAsync(choice),
        ModelStep.Result => ResultAsync(choice),
        ModelStep.GiveBack => leases.Count == 0 ? Task.CompletedTask : GiveBackAsync(leases[choice % leases.Count].Model, leases[choice % leases.Count].Real),
        ModelStep.LeaseEnds => LeaseEndsAsync(Chosen(model.Batches, choice)),
        ModelStep.Expire => ScriptAsync("expire", model.Expire, ("release", release.Id)),
        ModelStep.Renew => RenewAsync(choice % 2),
        ModelStep.Resend => ScriptAsync("resend", model.Resend, ("always", false), ("resends", true)),
        ModelStep.Resolve => ResolveAsync(choice),
        ModelStep.KeepGoing => KeepGoingAsync(),
        ModelStep.TimePasses => TimePassesAsync(),
        ModelStep.Finish => ScriptAsync("finish", model.Finish, ("always", false), ("resends", true)),
        ModelStep.Pause => PauseAsync(wanted: choice % 8 == 0),
        ModelStep.Hold => HoldAsync(wanted: choice % 8 == 0),
        ModelStep.Cancel => CancelAsync(wanted: choice % 2 == 0),
        ModelStep.Unseal => UnsealAsync(),
        ModelStep.Seal => SealAsync(wanted: choice % 8 == 0),
        ModelStep.Unsubscribe => UnsubscribeAsync(readers.ElementAt(choice % Readers)),
        ModelStep.Suppress => SuppressAsync(readers.ElementAt(choice % Readers)),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Not a step."),
    };

    /// <summary>States, batches and rows are the model's, and the invariants hold.</summary>
    public async Task AssertAgreesAsync()
    {
        var real = await cast.MailingAsync(mailing.Id);
        Assert.Equal((model.State, model.IsHeld, model.IsPaused), (real.State, real.HeldAt is not null, real.PausedAt is not null));

        var batches = await BatchesAsync();
        Assert.Equal(
            model.Batches.Select(b => (b.Owner, b.Fence, b.IsDone)),
            batches.Select(b => ((int?)OwnerOf(b), b.Fence, b.DoneAt is not null)));

        var rows = await cast.LedgerAsync(mailing);
        Assert.Equal(
            model.Rows.Select(r => (r.State, r.Uncertainties, r.Uncertainties > 0, r.Fence, r.Batch is null ? -1 : model.Batches.IndexOf(r.Batch))),
            rows.Select(r => (r.State, r.Uncertainties, r.MaybeHasIt, r.Fence, r.BatchId is null ? -1 : batchIds.IndexOf(r.BatchId.Value))));

        Assert.Equal(real.Audience ?? 0, (await store.Get<MailingSums>().ReadAsync(mailing.Id)).Sum(s => s.Rows)); // I2
        Assert.False(real.State == MailingState.Finished && rows.Exists(r => r.State is DeliveryState.Pending or DeliveryState.Sending), "finished with work left");
        Assert.False(real.State == MailingState.Cancelled && rows.Exists(r => r.State == DeliveryState.Pending), "cancelled with rows that wait");
    }

    /// <summary>Whatever happened: once nobody stands in its way, a mailing that is not cancelled comes to its end.</summary>
    public async Task EndAsync()
    {
        await OpenUpAsync();
        for (var round = 0; model.State == MailingState.Open; round++)
        {
            Assert.True(round < 5, "the mailing does not come to its end");
            while (onTheWay.Count > 0)
            {
                await ResultAsync(Acceptance);
            }

            foreach (var batch in model.Batches.ToList())
            {
                await LeaseEndsAsync(batch);
            }

            foreach (var step in (ModelStep[])[ModelStep.Expire, ModelStep.TimePasses, ModelStep.Resend, ModelStep.KeepGoing])
            {
                await DoAsync(step, 0);
            }

            await AssertAgreesAsync(); // and learns the new batches
            foreach (var batch in model.Batches.ToList())
            {
                await SendAsync(batch);
            }

            await DoAsync(ModelStep.Finish, 0);
        }

        await AssertAgreesAsync();
        Assert.True(model.State is MailingState.Finished or MailingState.Cancelled, $"ended {model.State}");
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private static T? Chosen<T>(IReadOnlyList<T> from, int choice) => from.Count == 0 ? default : from[choice % from.Count];

    private async Task OpenUpAsync()
    {
        await HoldAsync(wanted: false);
        await PauseAsync(wanted: false);
        await SealAsync(wanted: false);
        await OpenAsync();
        await AssertAgreesAsync();
    }

    /// <summary>Takes a batch, sends its rows and gives it back.</summary>
    private async Task SendAsync(MailingModel.Batch batch)
    {
        var before = leases.Count;
        await TakeAsync(0, batch);
        if (leases.Count > before)
        {
            var (lease, real) = leases[^1];
            foreach (var row in lease.Rows)
            {
                await AttemptAsync(lease, real, row);
            }

            while (onTheWay.Count > 0)
            {
                await ResultAsync(Acceptance);
            }

            await GiveBackAsync(lease, real);
        }
    }

    private async Task ArmAsync()
    {
        var could = model.CanArm;
        await store.DoAsync((Arming arming) => arming.ArmAsync(mailing.Id));
        if (could)
        {
            var ledger = await cast.LedgerAsync(mailing);
            Assert.Equal(readers.Where(r => !r.Value.HasLeft).Select(r => r.Key), ledger.Select(r => r.SubscriberId).Order());
            rowIds.AddRange(ledger.Select(r => r.Id));
            model.Arm(ledger.Select(r => readers[r.SubscriberId]));
        }
    }

    private async Task OpenAsync()
    {
        model.Open();
        Assert.Equal(model.State is MailingState.Open or MailingState.Finished, await store.DoAsync((Gate gate) => gate.TryOpenAsync(mailing.Id)));
    }

    private async Task TakeAsync(int worker, MailingModel.Batch? batch)
    {
        if (batch is null)
        {
            return;
        }

        var expected = model.Take(worker, batch);
        var real = await OfWorker<Batches>(worker).TakeAsync(batchIds[model.Batches.IndexOf(batch)], default);
        Assert.Equal(expected?.Fence, real?.Fence);
        if (expected is not null && real is not null)
        {
            Assert.Equal(expected.Rows.Select(RowId), real.Rows.Select(r => r.Id));
            leases.Add((expected, real));
        }
    }

    /// <summary>Also under a lease that is long over: a process that slept believes what it knew.</summary>
    private async Task AttemptAsync(int choice)
    {
        if (leases.Count == 0)
        {
            return;
        }

        var (lease, real) = choice % 2 == 0 ? leases[choice / 2 % leases.Count] : leases[^1];
        await AttemptAsync(lease, real, lease.Rows[choice / 7 % lease.Rows.Count]);
    }

    private async Task AttemptAsync(MailingModel.Lease lease, LeasedBatch real, MailingModel.Row row)
    {
        var wanted = real.Rows.Single(r => r.Id == RowId(row));
        var before = row.State;
        var expected = model.Attempt(lease, row);
        var attempt = new Attempt(wanted.Id, release.Id, real.Fence, OfWorker<Batches>(lease.Worker).Owner, wanted.Generation, wanted.SubscriberVersion);
        Assert.Equal((expected, before), (await OfWorker<LedgerWriter>(lease.Worker).WriteAsync(finished: null, attempt), before));
        if (expected)
        {
            Assert.DoesNotContain(row, accepted);
            onTheWay.Add((lease, row));
            Granted++;
        }
    }

    private async Task ResultAsync(int choice)
    {
        if (onTheWay.Count == 0)
        {
            return;
        }

        var (lease, row) = onTheWay[choice % onTheWay.Count];
        onTheWay.RemoveAt(choice % onTheWay.Count);
        var (state, isDue) = (choice / 11 % 6) switch
        {
            0 => (DeliveryState.Refused, true),
            1 => (DeliveryState.Pending, false),
            2 => (DeliveryState.Pending, true),
            3 => (DeliveryState.Uncertain, true),
            _ => (DeliveryState.Sent, true),
        };
        if (state == DeliveryState.Sent)
        {
            accepted.Add(row);
        }

        model.Became(row, lease.Fence, state, isDue);
        DateTimeOffset? again = isDue ? null : DateTimeOffset.UtcNow + TimeSpan.FromHours(1);
        await OfWorker<LedgerWriter>(lease.Worker).WriteAsync(new Result(RowId(row), release.Id, lease.Fence, state, NextAttemptAt: again), next: null);
    }

    /// <summary>The lease stays known: its process may go on as if it had it.</summary>
    private async Task GiveBackAsync(MailingModel.Lease lease, LeasedBatch real)
    {
        givenBack.Add(real);
        model.GiveBack(lease);
        await OfWorker<Batches>(lease.Worker).GiveBackAsync(real);
    }

    private async Task LeaseEndsAsync(MailingModel.Batch? batch)
    {
        if (batch is { Owner: not null })
        {
            batch.IsOver = true;
            await store.SqlAsync($"update batches set lease_until = {Past} where id = {batchIds[model.Batches.IndexOf(batch)]}");
        }
    }

    /// <summary>A process renews what it knows to hold: the last lease of each batch that it did not give back.</summary>
    private async Task RenewAsync(int worker)
    {
        await OfWorker<Batches>(worker).RenewAsync(default);
        foreach (var (lease, _) in leases.Where(l => l.Model.Worker == worker && !givenBack.Contains(l.Real) && !l.Real.IsLost))
        {
            Assert.Equal((worker, lease.Fence), (lease.Batch.Owner, lease.Batch.Fence));
            lease.Batch.IsOver = false;
        }
    }

    private async Task ResolveAsync(int choice)
    {
        // Into a cancelled mailing nothing is sent again.
        if (Chosen(model.Rows.FindAll(r => r.State == DeliveryState.Uncertain), choice) is { } row && (model.State != MailingState.Cancelled || choice % 2 == 0))
        {
            var resend = choice % 2 == 1;
            model.Resolve(row, resend);
            Cast.Must(await store.DoAsync((DeliveryDesk desk) => desk.ResolveAsync(cast.Spokesperson, RowId(row), resend)));
        }
    }

    private async Task KeepGoingAsync()
    {
        if (await cast.MailingAsync(mailing.Id) is { State: MailingState.Open, HeldAt: null } open)
        {
            await store.DoAsync((Gate gate) => gate.AlignAsync(open));
            await store.Get<LedgerSql>().RunAsync("loosen", null, default, ("mailing", mailing.Id));
            await store.Get<LedgerSql>().RunAsync("cut", null, default, ("mailing", mailing.Id), ("first", model.Batches.Count + 1), ("size", BatchSize));
        }

        model.KeepGoing();
    }

    private Task<int> TimePassesAsync()
    {
        model.Rows.ForEach(r => r.IsDue = true);
        return store.SqlAsync($"update deliveries set next_attempt_at = {Past} where next_attempt_at is not null");
    }

    private async Task PauseAsync(bool wanted)
    {
        if (model.IsUnderWay && (wanted || model.IsPaused))
        {
            Cast.Must(await store.DoAsync((MailingDesk desk) => model.IsPaused ? desk.ResumeAsync(cast.Spokesperson, mailing.Id) : desk.PauseAsync(cast.Spokesperson, mailing.Id)));
            model.Pause(!model.IsPaused);
        }
    }

    private async Task HoldAsync(bool wanted)
    {
        if (model.IsUnderWay && (wanted || model.IsHeld))
        {
            Cast.Must(await store.DoAsync((MailingDesk desk) => model.IsHeld ? desk.UnholdAsync(cast.Spokesperson, mailing.Id) : desk.HoldAsync(cast.Spokesperson, mailing.Id, "a doubt")));
            model.Hold(!model.IsHeld);
        }
    }

    private async Task CancelAsync(bool wanted)
    {
        if (model.IsUnderWay && wanted)
        {
            Cast.Must(await store.DoAsync((MailingDesk desk) => desk.CancelAsync(cast.Spokesperson, mailing.Id)));
            model.Cancel();
        }
    }

    private async Task UnsealAsync()
    {
        if (model.IsUnderWay)
        {
            await SubmitAsync();
            model.Unseal();
        }
    }

    private async Task SealAsync(bool wanted)
    {
        if (model.IsUnderWay && (wanted || model.Sealed is null))
        {
            if (model.Sealed is not null)
            {
                await SubmitAsync();
            }

            await cast.SealAsync(release, "en");
            model.Seal();
        }
    }

    /// <summary>The desk un-seals nothing that is public, a change is a correction then; the ledger must stand it all the same, so the tables are told.</summary>
    private async Task<Revision> SubmitAsync()
    {
        await store.SqlAsync($"update editions set state = 'submitted', sealed_hash = null where language = 'en'");
        await store.SqlAsync($"update mailings set generation = generation + 1 where state not in ('finished', 'cancelled')");
        return await cast.SubmitAsync(release, "en", ReleaseTexts.Source(metres: (++texts).ToString(CultureInfo.InvariantCulture)));
    }

    private Task<int> UnsubscribeAsync(KeyValuePair<long, MailingModel.Reader> reader)
    {
        reader.Value.HasLeft = true;
        return store.SqlAsync($"update subscriptions set ended_at = {Past} where subscriber_id = {reader.Key}");
    }

    private Task<int> SuppressAsync(KeyValuePair<long, MailingModel.Reader> reader)
    {
        reader.Value.IsSuppressed = true;
        return store.SqlAsync($"update subscribers set status = 'suppressed' where id = {reader.Key}");
    }

    private async Task ScriptAsync(string script, Action inModel, params (string Name, object? Value)[] parameters)
    {
        inModel();
        await store.Get<LedgerSql>().RunAsync(script, null, default, parameters);
    }

    private long RowId(MailingModel.Row row) => rowIds[model.Rows.IndexOf(row)];

    private T OfWorker<T>(int worker)
        where T : notnull => workers[worker].Services.GetRequiredService<T>();

    private int? OwnerOf(Batch batch) => batch.Owner is null ? null : Array.FindIndex(workers, w => w.Services.GetRequiredService<Batches>().Owner == batch.Owner);

    private async Task<List<Batch>> BatchesAsync()
    {
        var batches = await store.DoAsync((AppDb db) => db.Batches.AsNoTracking().Where(b => b.MailingId == mailing.Id).OrderBy(b => b.Number).ToListAsync());
        batchIds.Clear();
        batchIds.AddRange(batches.Select(b => b.Id));
        return batches;
    }
}
