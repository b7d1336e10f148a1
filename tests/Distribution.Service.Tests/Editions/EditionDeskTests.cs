using System.Text;
using Distribution.Service.Editions;
using Distribution.Service.Intake;
using Distribution.Service.Mailings;
using Distribution.Service.Releases;
using Distribution.Service.Storage;
using Distribution.Service.Tasks;
using Distribution.Service.Tests.Stores;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Editions;

public sealed class SqliteEditionDeskTests() : EditionDeskTests(StoreKind.Sqlite);

public sealed class PostgresEditionDeskTests() : EditionDeskTests(StoreKind.Postgres);

/// <summary>Hand-ins and approvals.</summary>
public abstract class EditionDeskTests : StoreTests
{
    private static readonly LanguageTag French = LanguageTag.Parse("fr");

    private protected EditionDeskTests(StoreKind kind)
        : base(kind)
    {
    }

    [Fact]
    public async Task Submit_SoundVersion_IsTheEditionsTextAndTheTaskIsSubmitted()
    {
        var release = await AskedAsync();

        var revision = await Cast.SubmitAsync(release, "fr", ReleaseTexts.Version("fr"));

        var edition = await EditionAsync(release, "fr");
        Assert.Equal((EditionState.Submitted, (long?)revision.Id, 1), (edition.State, edition.RevisionId, revision.Number));
        Assert.Equal("Submitted", await TaskStateAsync());
    }

    [Theory]
    [InlineData("source")]
    [InlineData("binary")]
    [InlineData("empty")]
    public async Task Submit_WithAnError_IsKeptButNotTaken(string what)
    {
        var release = await AskedAsync();
        var text = what switch { "source" => ReleaseTexts.Source(), "binary" => [0, 1, 2, 255, 254, 0], _ => [] };

        var revision = await Cast.SubmitAsync(release, "fr", text);

        Assert.False(EditionDesk.IsAcceptable(revision));
        Assert.Contains(revision.Findings, f => f.Severity == Severity.Error);
        Assert.Equal((EditionState.Draft, null), ((await EditionAsync(release, "fr")).State, (await EditionAsync(release, "fr")).RevisionId));
        Assert.Equal("InProgress", await TaskStateAsync());
        Assert.True(await Store.DoAsync((AppDb db) => db.Documents.AnyAsync(d => d.Hash == revision.DocumentHash)));
    }

    [Fact]
    public async Task Submit_ErrorAfterASealedVersion_LeavesTheSealAlone()
    {
        var release = await AskedAsync();
        await Cast.SubmitAsync(release, "fr", ReleaseTexts.Version("fr"));
        var sealedBefore = await Cast.SealAsync(release, "fr");

        await Cast.SubmitAsync(release, "fr", ReleaseTexts.Source());

        var edition = await EditionAsync(release, "fr");
        Assert.Equal((EditionState.Sealed, sealedBefore.SealedHash), (edition.State, edition.SealedHash));
    }

    [Fact]
    public async Task Submit_NothingAskedFor_Refused()
    {
        var release = await Cast.ReleaseAsync();

        var answer = await Store.DoAsync((EditionDesk desk) => desk.SubmitAsync(Cast.Translator, release.Id, French, ReleaseTexts.Version("fr"), "fr.txt"));

        Assert.Equal("task-missing", Assert.Single(answer.Findings).Code);
    }

    [Fact]
    public async Task Submit_TwiceAtOnce_OneEditionWithBothRevisions()
    {
        for (var round = 0; round < 5; round++) // not each round finds them at the same step
        {
            var release = await AskedAsync();

            var revisions = await SubmitTwiceAsync(release);

            Assert.Equal([1, 2], revisions.Select(r => r.Number).Order());
            var edition = await EditionAsync(release, "fr");
            Assert.Equal((EditionState.Submitted, revisions.Single(r => r.Number == 2).Id), (edition.State, edition.RevisionId));
            Assert.Equal(2, await RevisionsAsync(edition));
        }
    }

    [Fact]
    public async Task Submit_ForACancelledTask_IsRefusedAndTheDocumentKept()
    {
        var release = await AskedAsync();
        await CancelAsync(release);

        var answer = await Store.DoAsync((EditionDesk desk) => desk.SubmitAsync(Cast.Translator, release.Id, French, ReleaseTexts.Version("fr"), "fr.txt"));

        Assert.Equal("task-cancelled", Assert.Single(answer.Findings).Code);
        Assert.Equal("Cancelled", await TaskStateAsync());
        Assert.False(await Store.DoAsync((AppDb db) => db.Editions.AnyAsync(e => e.Language == French)));
        Assert.True(await Store.DoAsync((AppDb db) => db.Documents.AnyAsync(d => d.FileName == "fr.txt")));
    }

    [Fact]
    public async Task Submit_TaskIsCancelledBehindItsBack_IsRefusedUnderTheLock()
    {
        var release = await AskedAsync();
        await Store.DoAsync((DocumentStore documents) => documents.KeepAsync(ReleaseTexts.Version("fr"), "fr.txt")); // so that the hand-in writes nothing before its lock

        var answer = await Store.DoAsync(async (AppDb db) =>
        {
            await using var transaction = await Store.Get<ReleaseLock>().TakeAsync(db, release.Id, TestContext.Current.CancellationToken);
            var handedIn = Task.Run(() => Store.DoAsync((EditionDesk desk) => desk.SubmitAsync(Cast.Translator, release.Id, French, ReleaseTexts.Version("fr"), "fr.txt")));
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken); // it has seen an open task and waits
            await db.Tasks.ExecuteUpdateAsync(t => t.SetProperty(x => x.State, TranslationTaskState.Cancelled), TestContext.Current.CancellationToken);
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
            return await handedIn;
        });

        Assert.Equal("task-cancelled", Assert.Single(answer.Findings).Code);
        Assert.Equal("Cancelled", await TaskStateAsync());
        Assert.False(await Store.DoAsync((AppDb db) => db.Editions.AnyAsync(e => e.Language == French)));
    }

    [Fact]
    public async Task Submit_SealedEditionAfterTheLift_IsKeptAndNotTaken()
    {
        var release = await AskedAsync();
        await Cast.SubmitAsync(release, "fr", ReleaseTexts.Version("fr"));
        var approved = await Cast.SealAsync(release, "fr");
        await LiftAsync(release);

        var late = await SubmitTwiceAsync(release);

        Assert.All(late, r => Assert.False(EditionDesk.IsAcceptable(r)));
        Assert.All(late, r => Assert.Contains(r.Findings, f => f.Code == "too-late"));
        Assert.Equal([2, 3], late.Select(r => r.Number).Order());
        var edition = await EditionAsync(release, "fr");
        Assert.Equal((EditionState.Sealed, approved.RevisionId, approved.SealedHash), (edition.State, edition.RevisionId, edition.SealedHash));
        Assert.Equal((3, "Approved"), (await RevisionsAsync(edition), await TaskStateAsync()));
    }

    [Fact]
    public async Task Submit_AwaitedEditionAfterTheLift_IsTaken()
    {
        var release = await AskedAsync();
        await LiftAsync(release);

        var revision = await Cast.SubmitAsync(release, "fr", ReleaseTexts.Version("fr"));

        Assert.True(EditionDesk.IsAcceptable(revision));
        Assert.Equal((EditionState.Submitted, (long?)revision.Id), ((await EditionAsync(release, "fr")).State, (await EditionAsync(release, "fr")).RevisionId));
    }

    [Fact]
    public async Task Approve_WarningNotConfirmed_RefusedUntilConfirmed()
    {
        var release = await Cast.ReleaseAsync();
        await Cast.SubmitAsync(release, "en", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(ReleaseTexts.Source()).Split("For further")[0]));

        var refused = await ApproveSourceAsync();
        var wrongly = await ApproveSourceAsync("title-missing");
        var approved = await ApproveSourceAsync("contact-missing");

        Assert.Equal((true, "contact-missing"), (refused.Refused, Assert.Single(refused.Findings).Code));
        Assert.True(wrongly.Refused);
        Assert.Equal(EditionState.Sealed, approved.Value?.State);

        Task<Answer<Edition>> ApproveSourceAsync(params string[] confirmed) =>
            Store.DoAsync((EditionDesk desk) => desk.ApproveAsync(Cast.Approver, release.Id, release.SourceLanguage, confirmed));
    }

    [Fact]
    public async Task Approve_ByATranslatorOrUnknownOrTwice_Refused()
    {
        var release = await AskedAsync();
        var unknown = await ApproveAsync(release);
        await Cast.SubmitAsync(release, "fr", ReleaseTexts.Version("fr"));
        var byTranslator = await Store.DoAsync((EditionDesk desk) => desk.ApproveAsync(Cast.Translator, release.Id, French, []));
        await Cast.SealAsync(release, "fr");
        var twice = await ApproveAsync(release);

        Assert.Equal(["edition-unknown", "role-missing", "edition-state"], new[] { unknown, byTranslator, twice }.Select(a => Assert.Single(a.Findings).Code));
    }

    [Fact]
    public async Task Submit_OverASealedEdition_UnsealsItAndRaisesTheGenerations()
    {
        var list = await Cast.ListAsync("news");
        var release = await Cast.ReleaseAsync();
        var open = await Cast.PlanAsync(release, MailingKind.Release, list);
        var cancelled = await Cast.PlanAsync(release, MailingKind.Release, list);
        await Store.SqlAsync($"update mailings set state = 'cancelled' where id = {cancelled.Id}");

        await Cast.SubmitAsync(release, "en", ReleaseTexts.Source(metres: "130"));

        var edition = await EditionAsync(release, "en");
        Assert.Equal((EditionState.Submitted, null, null), (edition.State, edition.SealedHash, edition.SealedBy));
        Assert.Equal((open.Generation + 1, cancelled.Generation), ((await Cast.MailingAsync(open.Id)).Generation, (await Cast.MailingAsync(cancelled.Id)).Generation));
        await Cast.SealAsync(release, "en");
        Assert.Equal(open.Generation + 2, (await Cast.MailingAsync(open.Id)).Generation);
    }

    [Fact]
    public async Task Submit_NewSource_FlagsBegunVersionsUntilTheyAreHandedInAnew()
    {
        var release = await AskedAsync();
        await Cast.AskAsync(release, "es");
        await Cast.SubmitAsync(release, "fr", ReleaseTexts.Version("fr"));

        await Cast.SubmitAsync(release, "en", ReleaseTexts.Source());
        var begun = await OutdatedAsync();
        await Cast.SubmitAsync(release, "fr", ReleaseTexts.Version("fr"));

        Assert.Equal(["fr"], begun);
        Assert.Empty(await OutdatedAsync());
    }

    [Fact]
    public async Task Approve_SameTextOfAnotherRelease_AnotherSlugAndKeptForEver()
    {
        var (first, second) = (await Cast.ReleaseAsync(), await Cast.ReleaseAsync());
        var (one, two) = (await EditionAsync(first, "en"), await EditionAsync(second, "en"));

        await Cast.SubmitAsync(first, "en", ReleaseTexts.Source("Neulindenau"));
        await Cast.SealAsync(first, "en");

        Assert.Equal("2026-12-10-the-harbour-of-lindenau-opens-a-new-quay", one.Slug);
        Assert.Equal(one.Slug + "-2", two.Slug);
        Assert.Equal(one.Slug, (await EditionAsync(first, "en")).Slug);
        Assert.NotEqual(one.SealedHash, (await EditionAsync(first, "en")).SealedHash);
    }

    private async Task<Release> AskedAsync()
    {
        var release = await Cast.ReleaseAsync();
        await Cast.AskAsync(release, "fr");
        return release;
    }

    /// <summary>On threads of their own: SQLite waits for its lock without giving the thread back.</summary>
    private Task<Revision[]> SubmitTwiceAsync(Release release) =>
        Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Cast.SubmitAsync(release, "fr", ReleaseTexts.Version("fr")))));

    private async Task CancelAsync(Release release) => Cast.Must(await Store.DoAsync((TaskDesk desk) => desk.CancelAsync(Cast.Spokesperson, release.Id, French)));

    private async Task LiftAsync(Release release)
    {
        var list = await Cast.ListAsync("news");
        await Cast.CrowdAsync(1, list);
        await Cast.NoEmbargoAsync(release);
        await Cast.OpenAsync(release, MailingKind.Release, list);
    }

    private Task<int> RevisionsAsync(Edition edition) => Store.DoAsync((AppDb db) => db.Revisions.CountAsync(r => r.EditionId == edition.Id));

    private Task<Answer<Edition>> ApproveAsync(Release release) => Store.DoAsync((EditionDesk desk) => desk.ApproveAsync(Cast.Approver, release.Id, French, []));

    private Task<Edition> EditionAsync(Release release, string language)
    {
        var tag = LanguageTag.Parse(language);
        return Store.DoAsync((AppDb db) => db.Editions.AsNoTracking().SingleAsync(e => e.ReleaseId == release.Id && e.Language == tag));
    }

    private async Task<string> TaskStateAsync() => (await Store.DoAsync((AppDb db) => db.Tasks.Where(t => t.Language == French).Select(t => t.State).SingleAsync())).ToString();

    private async Task<IEnumerable<string>> OutdatedAsync() =>
        (await Store.DoAsync((AppDb db) => db.Tasks.Where(t => t.Outdated).Select(t => t.Language).ToListAsync())).Select(l => l.ToString());
}
