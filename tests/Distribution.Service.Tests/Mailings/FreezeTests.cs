using Distribution.Service.Mailings;
using Distribution.Service.Releases;
using Distribution.Service.Storage;
using Distribution.Service.Subscribers;
using Distribution.Service.Tests.Stores;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Mailings;

public sealed class SqliteFreezeTests() : FreezeTests(StoreKind.Sqlite);

public sealed class PostgresFreezeTests() : FreezeTests(StoreKind.Postgres);

/// <summary>Who is in the audience, in which language and which batch (DESIGN §4.6, §4.7).</summary>
public abstract class FreezeTests : StoreTests
{
    private protected FreezeTests(StoreKind kind)
        : base(kind, ("Mail:BatchSize", "4"))
    {
    }

    [Fact]
    public async Task Arm_ReadersOfEveryStatus_RowsForAllButTheUnconfirmed()
    {
        var list = await Cast.ListAsync("news");
        var confirmed = await Cast.ReaderAsync("confirmed", "en", [list]);
        var suppressed = await Cast.ReaderAsync("suppressed", "en", [list], SubscriberStatus.Suppressed);
        await Cast.ReaderAsync("unconfirmed", "en", [list], SubscriberStatus.Unconfirmed);
        await Cast.ReaderAsync("elsewhere", "en", []);

        var mailing = await Cast.ArmAsync(await OutAsync(), MailingKind.Release, list);

        var ledger = await Cast.LedgerAsync(mailing);
        Assert.Equal(
            [(confirmed.Id, DeliveryState.Pending), (suppressed.Id, DeliveryState.Suppressed)],
            ledger.Select(d => (d.SubscriberId, d.State)).Order());
        var armed = await Cast.MailingAsync(mailing.Id);
        Assert.Equal((2, MailingState.Armed), (armed.Audience, armed.State));
    }

    [Fact]
    public async Task Arm_EndedSubscription_NoRow()
    {
        var list = await Cast.ListAsync("news");
        await Cast.ReaderAsync("stayed", "en", [list]);
        var gone = await Cast.ReaderAsync("gone", "en", [list]);
        await Store.SqlAsync($"update subscriptions set ended_at = joined_at where subscriber_id = {gone.Id}");

        var ledger = await Cast.LedgerAsync(await Cast.ArmAsync(await OutAsync(), MailingKind.Release, list));

        Assert.NotEqual(gone.Id, Assert.Single(ledger).SubscriberId);
    }

    [Fact]
    public async Task Arm_AdvanceCopies_RowsForTheAccreditedOnly()
    {
        var list = await Cast.ListAsync("news");
        await Cast.ReaderAsync("open", "en", [list]);
        var accredited = await Cast.ReaderAsync("accredited", "en", [list], accredited: true);
        var release = await Cast.ReleaseAsync();
        await Cast.EmbargoAsync(release);

        var ledger = await Cast.LedgerAsync(await Cast.ArmAsync(release, MailingKind.Advance, list));

        Assert.Equal(accredited.Id, Assert.Single(ledger).SubscriberId);
    }

    [Fact]
    public async Task Arm_ReaderOnSeveralLists_OneRowUnderTheFirstListOfTheMailing()
    {
        var (first, second, third) = (await Cast.ListAsync("first"), await Cast.ListAsync("second"), await Cast.ListAsync("third"));
        await Cast.ReaderAsync("everywhere", "en", [first, second, third]);

        var ledger = await Cast.LedgerAsync(await Cast.ArmAsync(await OutAsync(), MailingKind.Release, third, first, second));

        Assert.Equal(third.Id, Assert.Single(ledger).ListId);
    }

    [Fact]
    public async Task Arm_SecondMailingOfTheRelease_SkipsWhoeverHasARow()
    {
        var (first, second) = (await Cast.ListAsync("first"), await Cast.ListAsync("second"));
        await Cast.ReaderAsync("both", "en", [first, second]);
        var late = await Cast.ReaderAsync("late", "en", [second]);
        var release = await OutAsync();
        await Cast.OpenAsync(release, MailingKind.Release, first);

        var again = await Cast.ArmAsync(release, MailingKind.Release, second);

        Assert.Equal(late.Id, Assert.Single(await Cast.LedgerAsync(again)).SubscriberId);
        Assert.Equal(1, (await Cast.MailingAsync(again.Id)).Audience);
    }

    [Theory]
    [InlineData("source wait skip", "Source")]
    [InlineData("source skip", "Source")]
    [InlineData("wait skip", "Wait")]
    [InlineData("skip", "Skip")]
    public async Task Arm_ListsOfDifferentPolicies_TheStrongestCounts(string policies, string expected)
    {
        var lists = new List<SubscriberList>();
        foreach (var policy in policies.Split(' ').Reverse())
        {
            lists.Add(await Cast.ListAsync(policy, Enum.Parse<LanguagePolicy>(policy, ignoreCase: true)));
        }

        await Cast.ReaderAsync("reader", "en", lists);

        var row = Assert.Single(await Cast.LedgerAsync(await Cast.ArmAsync(await OutAsync(), MailingKind.Release, [.. lists])));

        Assert.Equal(expected, row.Policy.ToString());
    }

    [Fact]
    public async Task Arm_SeveralListsThatWait_TheShortestWaitCounts()
    {
        var (week, hour) = (await Cast.ListAsync("week", LanguagePolicy.Wait, TimeSpan.FromDays(7)), await Cast.ListAsync("hour", LanguagePolicy.Wait, TimeSpan.FromHours(1)));
        await Cast.ReaderAsync("reader", "en", [week, hour]);

        Assert.Equal(3600, Assert.Single(await Cast.LedgerAsync(await Cast.ArmAsync(await OutAsync(), MailingKind.Release, week, hour))).WaitSeconds);
    }

    [Theory]
    [InlineData("Wait", "Pending", null)] // nothing to wait for: the source at once
    [InlineData("Source", "Pending", null)]
    [InlineData("Skip", "Cancelled", "no-edition")]
    public async Task Arm_NothingRankedAtHand_TheSourceOrNothing(string policy, string state, string? reason)
    {
        var list = await Cast.ListAsync("news", Enum.Parse<LanguagePolicy>(policy));
        await Cast.ReaderAsync("other", "en", [list]);
        var lusophone = await Cast.ReaderAsync("lusophone", "pt-BR;sw", [list]);

        var ledger = await Cast.LedgerAsync(await Cast.ArmAsync(await OutAsync(), MailingKind.Release, list));

        var row = ledger.Single(d => d.SubscriberId == lusophone.Id);
        Assert.Equal(("en", true, state, reason), (row.Language.ToString(), row.Fallback, row.State.ToString(), row.Reason));
    }

    [Fact]
    public async Task Arm_OpenTask_CountsAsAtHand()
    {
        var list = await Cast.ListAsync("news");
        await Cast.ReaderAsync("reader", "fr;en", [list]);
        var release = await OutAsync();
        await Cast.AskAsync(release, "fr");

        var row = Assert.Single(await Cast.LedgerAsync(await Cast.ArmAsync(release, MailingKind.Release, list)));

        Assert.Equal(("fr", false, null), (row.Language.ToString(), row.Fallback, row.SealedHash));
    }

    [Fact]
    public async Task Arm_SeveralSealed_TheBestRankedWithItsHash()
    {
        var list = await Cast.ListAsync("news");
        var reader = await Cast.ReaderAsync("reader", "pt;fr-CA;en", [list]);
        var unranked = await Cast.ReaderAsync("unranked", "", [list]);
        var release = await OutAsync();
        await Cast.TranslateAsync(release, "fr");

        var ledger = await Cast.LedgerAsync(await Cast.ArmAsync(release, MailingKind.Release, list));

        var hashes = await Store.DoAsync((AppDb db) => db.Editions.ToDictionaryAsync(e => e.Language.ToString(), e => e.SealedHash));
        var (french, source) = (ledger.Single(d => d.SubscriberId == reader.Id), ledger.Single(d => d.SubscriberId == unranked.Id));
        Assert.Equal(("fr", false, hashes["fr"]), (french.Language.ToString(), french.Fallback, french.SealedHash));
        Assert.Equal(("en", false, hashes["en"]), (source.Language.ToString(), source.Fallback, source.SealedHash));
    }

    [Fact]
    public async Task Arm_ThreeLanguages_FirstRowsOnePerLanguageAndAllLanguagesInEveryBatch()
    {
        var mailing = await ArmThreeLanguagesAsync();

        var ledger = await Cast.LedgerAsync(mailing);

        Assert.Equal(Enumerable.Range(0, ledger.Count), ledger.Select(d => d.Position));
        Assert.Equal(["en", "es", "fr"], ledger.Take(3).Select(d => d.Language.ToString()).Order());
        Assert.All(ledger.GroupBy(d => d.BatchId), batch =>
        {
            Assert.Equal(4, batch.Count());
            Assert.Equal(3, batch.Select(d => d.Language).Distinct().Count());
        });
    }

    [Fact]
    public async Task Arm_AnyAudience_SumOfStatesIsTheAudience()
    {
        var mailing = await ArmThreeLanguagesAsync();

        var sums = await Store.DoAsync((MailingSums s) => s.ReadAsync(mailing.Id));

        Assert.Equal((await Cast.MailingAsync(mailing.Id)).Audience, sums.Sum(s => s.Rows));
    }

    [Theory]
    [InlineData("scheduled")]
    [InlineData("arming")] // as a process that was killed leaves it
    public async Task Arm_ASecondTime_GivesTheSameRowsAndBatches(string state)
    {
        var mailing = await ArmThreeLanguagesAsync();
        var before = (await Cast.LedgerAsync(mailing)).Select(Kept).ToList();
        await Store.SqlAsync($"update mailings set state = {state} where id = {mailing.Id}");

        await Store.DoAsync((Arming arming) => arming.ArmAsync(mailing.Id));

        Assert.Equal(before, (await Cast.LedgerAsync(mailing)).Select(Kept));
        Assert.Equal(MailingState.Armed, (await Cast.MailingAsync(mailing.Id)).State);
        Assert.Equal(before.Count / 4, await Store.DoAsync((AppDb db) => db.Batches.CountAsync()));

        static (long, LanguageTag, int, string?) Kept(Delivery d) => (d.SubscriberId, d.Language, d.Position, d.SealedHash);
    }

    [Fact]
    public async Task Arm_AlreadyArmed_DoesNothing()
    {
        var mailing = await ArmThreeLanguagesAsync();
        var before = await Cast.MailingAsync(mailing.Id);

        await Store.DoAsync((Arming arming) => arming.ArmAsync(mailing.Id));

        Assert.Equal(before.Generation, (await Cast.MailingAsync(mailing.Id)).Generation);
    }

    [Fact]
    public async Task Arm_GenerationRaisedMeanwhile_NotArmedThenArmedAnew()
    {
        var list = await Cast.ListAsync("news");
        await Cast.ReaderAsync("reader", "en", [list]);
        var mailing = await Cast.ApproveAsync(await OutAsync(), MailingKind.Release, list);
        await Triggers.AfterInsertAsync(Store, "batches", "update mailings set generation = generation + 1");

        await Store.DoAsync((Arming arming) => arming.ArmAsync(mailing.Id));

        Assert.Equal(MailingState.Arming, (await Cast.MailingAsync(mailing.Id)).State);
        await Triggers.DropAsync(Store, "batches");
        await Store.DoAsync((Arming arming) => arming.ArmAsync(mailing.Id));
        Assert.Equal(MailingState.Armed, (await Cast.MailingAsync(mailing.Id)).State);
        Assert.Single(await Cast.LedgerAsync(mailing));
    }

    private async Task<Release> OutAsync()
    {
        var release = await Cast.ReleaseAsync();
        await Cast.NoEmbargoAsync(release);
        return release;
    }

    private async Task<Mailing> ArmThreeLanguagesAsync()
    {
        var list = await Cast.ListAsync("news");
        foreach (var number in Enumerable.Range(0, 12))
        {
            await Cast.ReaderAsync($"reader{number}", ((string[])["en", "fr", "es"])[number % 3], [list]);
        }

        var release = await OutAsync();
        await Cast.AskAsync(release, "fr", "es");
        return await Cast.ArmAsync(release, MailingKind.Release, list);
    }
}
