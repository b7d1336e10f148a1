using System.Diagnostics;
using System.Globalization;
using Distribution.Service.Editions;
using Distribution.Service.Embargoes;
using Distribution.Service.Mailings;
using Distribution.Service.Newsroom;
using Distribution.Service.Releases;
using Distribution.Service.Storage;
using Distribution.Service.Tests.Stores;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Mailings;

public sealed class SqliteGateChangeTests() : GateChangeTests(StoreKind.Sqlite);

public sealed class PostgresGateChangeTests() : GateChangeTests(StoreKind.Postgres)
{
    [Fact]
    public async Task Hold_BesideASessionThatNeverEndsItsTransaction_IsDoneAllTheSame()
    {
        var release = await Cast.ReleaseAsync();
        await using var stuck = Store.Get<Distribution.Service.Storage.Database>().Connect();
        await stuck.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await stuck.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var command = stuck.CreateCommand();
        command.CommandText = $"select pg_advisory_xact_lock_shared({release.Id})";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var held = await Store.DoAsync((HoldDesk desk) => desk.HoldAsync(Cast.Approver, release.Id, "a doubt"));

        Assert.NotNull(held.Value?.HeldAt);
        await Assert.ThrowsAnyAsync<Exception>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)); // its session was ended
    }

    /// <summary>Commits take their time, so that some begin before the instant and end after it.</summary>
    private protected override Task SlowCommitsAsync() => Store.RawAsync("""
        create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(0.004); return null; end $$;
        create constraint trigger slow after insert on audit deferrable initially deferred for each row execute function slow()
        """);
}

/// <summary>
/// Changes that race with the gate (ENGINE E3), each begun some milliseconds before or after the instant: either the change counts and
/// nothing was out, or it came too late and the release is public. Never both.
/// </summary>
public abstract class GateChangeTests : StoreTests
{
    private const int Readers = 12;
    private static readonly int[] Offsets = [-2000, -1000, -300, -5, -3, -1, 0, 1, 3, 5]; // the early ones so that some count on a busy machine too
    private protected GateChangeTests(StoreKind kind)
        : base(kind, ("Mail:ArmAhead", "00:10:00"))
    {
    }

    [Theory]
    [InlineData("move")]
    [InlineData("remove and set anew")]
    [InlineData("hold")]
    [InlineData("pause")]
    [InlineData("cancel")]
    [InlineData("un-seal")]
    public async Task Change_AroundTheInstant_EitherCountsOrIsTooLate(string change)
    {
        var list = await Cast.ListAsync("news");
        await Cast.CrowdAsync(Readers, list);
        await SlowCommitsAsync();
        var trials = await TrialsAsync(list);
        await Store.App.StartAsync(TestContext.Current.CancellationToken);
        foreach (var trial in trials)
        {
            await UntilAsync(async () => (await Cast.MailingAsync(trial.Mailing.Id)).State == MailingState.Armed);
        }

        var instant = await LiftSoonAsync(trials);
        using var end = new CancellationTokenSource();
        var busy = Enumerable.Range(0, 8).Select(_ => Task.Run(() => BusyAsync(trials[0].Release.Id, end.Token))).ToList();
        var seen = trials.Select(t => Task.Run(() => WatchNewsroomAsync(t, end.Token))).ToList();

        var answers = await Task.WhenAll(trials.Select(t => Task.Run(() => ChangeAsync(change, t, instant))));
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken); // time for whatever should not go out
        await end.CancelAsync();
        await Task.WhenAll(busy);

        var figures = TestContext.Current.TestOutputHelper;
        foreach (var (trial, index) in trials.Select((t, n) => (t, n)))
        {
            figures?.WriteLine($"{change} at T{trial.Offset:+0;-0;+0} ms: {(answers[index].IsTooLate ? "too late" : "counts")} after {answers[index].Took.TotalMilliseconds:0} ms");
            await JudgeAsync(change, trial, answers[index], await seen[index], instant);
        }

        await Store.App.StopAsync(TestContext.Current.CancellationToken);
    }

    private protected virtual Task SlowCommitsAsync() => Task.CompletedTask;

    private async Task<List<Trial>> TrialsAsync(Distribution.Service.Subscribers.SubscriberList list)
    {
        var trials = new List<Trial>();
        foreach (var offset in Offsets)
        {
            var release = await Cast.ReleaseAsync($"Quay{trials.Count}");
            await Cast.EmbargoAsync(release);
            await Cast.LiftInAsync(release, TimeSpan.FromMinutes(5));
            var mailing = await Cast.ApproveAsync(release, MailingKind.Release, list);
            var slug = await Store.DoAsync((AppDb db) => db.Editions.Where(e => e.ReleaseId == release.Id).Select(e => e.Slug!).SingleAsync());
            trials.Add(new Trial(release, mailing, slug, offset));
        }

        return trials;
    }

    /// <summary>All of them at one instant, a few seconds from now.</summary>
    private async Task<DateTimeOffset> LiftSoonAsync(List<Trial> trials)
    {
        var now = DateTimeOffset.UtcNow;
        var instant = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero) + TimeSpan.FromSeconds(5);
        var ids = trials.Select(t => t.Release.Id).ToList();
        await Store.DoAsync(async (AppDb db) =>
        {
            await db.Releases.Where(r => ids.Contains(r.Id)).ExecuteUpdateAsync(r => r.SetProperty(x => x.LiftsAt, instant));
            await db.Mailings.Where(m => ids.Contains(m.ReleaseId)).ExecuteUpdateAsync(m => m.SetProperty(x => x.OpensAt, instant));
        });
        return instant;
    }

    private async Task<Outcome> ChangeAsync(string change, Trial trial, DateTimeOffset instant)
    {
        var at = instant + TimeSpan.FromMilliseconds(trial.Offset);
        await Task.Delay(at - DateTimeOffset.UtcNow - TimeSpan.FromMilliseconds(30));
        while (DateTimeOffset.UtcNow < at)
        {
            Thread.SpinWait(20);
        }

        var start = Stopwatch.GetTimestamp();
        var (findings, refused) = change switch
        {
            "move" => Of(await Store.DoAsync((EmbargoDesk desk) => desk.SetAsync(Cast.Spokesperson, trial.Release.Id, Later(), "UTC", occurrence: null, confirmed: []))),
            "remove and set anew" => Of(await RemoveAsync(trial)),
            "hold" => Of(await Store.DoAsync((HoldDesk desk) => desk.HoldAsync(Cast.Approver, trial.Release.Id, "a doubt"))),
            "pause" => Of(await Store.DoAsync((MailingDesk desk) => desk.PauseAsync(Cast.Approver, trial.Mailing.Id))),
            "cancel" => Of(await Store.DoAsync((MailingDesk desk) => desk.CancelAsync(Cast.Approver, trial.Mailing.Id))),
            "un-seal" => Of(await Store.DoAsync((EditionDesk desk) => desk.SubmitAsync(
                Cast.Spokesperson, trial.Release.Id, LanguageTag.Parse("en"), ReleaseTexts.Source($"Mended{trial.Offset + 5000}"), "mended.txt"))),
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        };
        // A mailing that is finished already says just that: there is nothing left to pause.
        Assert.All(findings.Where(f => refused && f.Severity == Severity.Error), f => Assert.Contains(f.Code, new[] { "too-late", "mailing-state" }));
        return new Outcome(findings.Any(f => f.Code is "too-late" or "mailing-state"), Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Without an embargo it would be out at once, so the mailing is cancelled first: together they take the release back.</summary>
    private async Task<Answer<Mailing>> RemoveAsync(Trial trial)
    {
        var cancelled = await Store.DoAsync((MailingDesk desk) => desk.CancelAsync(Cast.Approver, trial.Mailing.Id));
        if (!cancelled.Refused && cancelled.Findings.Count == 0)
        {
            Assert.False((await Store.DoAsync((EmbargoDesk desk) => desk.SetNoneAsync(Cast.Spokesperson, trial.Release.Id))).Refused);
        }

        return cancelled;
    }

    private async Task JudgeAsync(string change, Trial trial, Outcome answer, bool wasSeen, DateTimeOffset instant)
    {
        var sent = (await Cast.LedgerAsync(trial.Mailing)).Count(d => d.State is DeliveryState.Sent or DeliveryState.Sending or DeliveryState.Uncertain);
        var release = await Store.DoAsync((AppDb db) => db.Releases.AsNoTracking().SingleAsync(r => r.Id == trial.Release.Id));
        if (answer.IsTooLate)
        {
            Assert.NotNull(release.LiftedAt);
            Assert.Equal(ReleaseState.Public, release.State);
            if (change == "move")
            {
                Assert.Equal(instant, release.LiftsAt);
                await UntilAsync(async () => (await Cast.LedgerAsync(trial.Mailing)).All(d => d.State == DeliveryState.Sent)); // it goes out as it would have
            }

            return;
        }

        Assert.Equal(0, sent);
        if (change != "pause") // a pause stops mails; the newsroom keeps its instant
        {
            Assert.False(wasSeen, $"{change} at T{trial.Offset:+0;-0} ms counted, but the newsroom showed the release");
            Assert.Null(release.LiftedAt is { } lifted && change != "un-seal" ? lifted : null);
        }
    }

    /// <summary>Whether anybody who reads all the time saw it.</summary>
    private async Task<bool> WatchNewsroomAsync(Trial trial, CancellationToken cancellation)
    {
        var seen = false;
        while (!cancellation.IsCancellationRequested)
        {
            seen |= await Store.DoAsync((PublicEditions editions) => editions.FindAsync(LanguageTag.Parse("en"), trial.Slug, CancellationToken.None)) is not null;
            await Task.Delay(3, CancellationToken.None);
        }

        return seen;
    }

    /// <summary>A writer that shares the release's lock all the time, as attempts do.</summary>
    private async Task BusyAsync(long release, CancellationToken cancellation)
    {
        var database = Store.Get<Distribution.Service.Storage.Database>();
        while (!cancellation.IsCancellationRequested)
        {
            await using var connection = database.Connect();
            await connection.OpenAsync(CancellationToken.None);
            await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = database.IsPostgres
                ? $"select pg_advisory_xact_lock_shared({release}); update batches set number = number where id = -1; select pg_sleep(0.002)"
                : "update batches set number = number where id = -1";
            await command.ExecuteNonQueryAsync(CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
            await Task.Delay(database.IsPostgres ? 0 : 2, CancellationToken.None);
        }
    }

    private static string Later() => (DateTime.UtcNow + TimeSpan.FromHours(2)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static (IReadOnlyList<Finding> Findings, bool Refused) Of<T>(Answer<T> answer)
        where T : class => (answer.Findings, answer.Refused);

    private sealed record Trial(Release Release, Mailing Mailing, string Slug, int Offset);

    private sealed record Outcome(bool IsTooLate, TimeSpan Took);
}
