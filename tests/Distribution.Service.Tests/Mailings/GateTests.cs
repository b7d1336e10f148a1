using Distribution.Messages;
using Distribution.Service.Embargoes;
using Distribution.Service.Mailings;
using Distribution.Service.Releases;
using Distribution.Service.Storage;
using Distribution.Service.Subscribers;
using Distribution.Service.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Mailings;

public sealed class SqliteGateTests() : GateTests(StoreKind.Sqlite);

public sealed class PostgresGateTests() : GateTests(StoreKind.Postgres);

/// <summary>When a mailing opens, and what its rows carry then (ENGINE E18; DESIGN §4.7, I4, I8).</summary>
public abstract class GateTests : StoreTests
{
    private static readonly DateTime Past = DateTime.UtcNow - TimeSpan.FromHours(1);

    private protected GateTests(StoreKind kind)
        : base(kind)
    {
    }

    [Fact]
    public async Task TryOpen_BeforeTheInstant_StaysClosed()
    {
        var (release, mailing) = await EmbargoedAsync();

        Assert.False(await TryOpenAsync(mailing));

        Assert.Equal((MailingState.Armed, null), ((await Cast.MailingAsync(mailing.Id)).State, (await Cast.MailingAsync(mailing.Id)).OpenedAt));
        Assert.Null((await ReleaseAsync(release)).LiftedAt);
    }

    [Fact]
    public async Task TryOpen_AtTheInstant_OpensAndLatchesTheLift()
    {
        var (release, mailing) = await EmbargoedAsync();
        await Cast.LiftInAsync(release, TimeSpan.FromMinutes(-1));

        Assert.True(await TryOpenAsync(mailing));

        var (opened, lifted) = (await Cast.MailingAsync(mailing.Id), await ReleaseAsync(release));
        Assert.Equal((MailingState.Open, ReleaseState.Public), (opened.State, lifted.State));
        Assert.InRange(opened.OpenedAt!.Value, lifted.LiftsAt!.Value, DateTimeOffset.UtcNow + TimeSpan.FromSeconds(1));
        Assert.NotNull(lifted.LiftedAt);
    }

    [Theory]
    [InlineData("update mailings set held_at = created_at")]
    [InlineData("update releases set held_at = created_at")]
    [InlineData("update releases set state = 'withdrawn'")]
    [InlineData("update releases set lifts_at = '2999-01-01 00:00:00'")]
    [InlineData("update mailings set state = 'cancelled'")]
    public async Task TryOpen_StoppedOrMoved_StaysClosed(string change)
    {
        var (release, mailing) = await EmbargoedAsync();
        await Cast.LiftInAsync(release, TimeSpan.FromMinutes(-1));
        await Store.RawAsync(change);

        Assert.False(await TryOpenAsync(mailing));

        Assert.Null((await Cast.MailingAsync(mailing.Id)).OpenedAt);
    }

    [Fact]
    public async Task TryOpen_TwoProcessesAtOnce_OpenedOnce()
    {
        var (release, mailing) = await EmbargoedAsync();
        await Cast.LiftInAsync(release, TimeSpan.FromMinutes(-1));
        var other = Store.Another();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() =>
            Store.DoAsync(n % 2 == 0 ? Store.App : other, (Gate gate) => gate.TryOpenAsync(mailing.Id)))));

        Assert.DoesNotContain(false, answers);
        Assert.Equal(1, await Store.DoAsync((AppDb db) => db.Audit.CountAsync(a => a.Act == "mailing opened")));
    }

    [Fact]
    public async Task TryOpen_Again_KeepsTheFirstInstant()
    {
        var (release, mailing) = await EmbargoedAsync();
        await Cast.LiftInAsync(release, TimeSpan.FromMinutes(-1));
        await TryOpenAsync(mailing);
        var first = await Cast.MailingAsync(mailing.Id);

        Assert.True(await TryOpenAsync(mailing));

        Assert.Equal(first.OpenedAt, (await Cast.MailingAsync(mailing.Id)).OpenedAt);
    }

    [Fact]
    public async Task TryOpen_AdvanceCopiesAfterTheLift_StaysClosed()
    {
        var list = await Cast.ListAsync("news");
        await Cast.ReaderAsync("reader", "en", [list], accredited: true);
        var release = await Cast.ReleaseAsync();
        await Cast.EmbargoAsync(release);
        var mailing = await Cast.ArmAsync(release, MailingKind.Advance, list);
        await Cast.LiftInAsync(release, TimeSpan.FromMinutes(-1));

        Assert.False(await TryOpenAsync(mailing));
    }

    [Fact]
    public async Task Lift_MailingHeld_ReleaseIsPublicAllTheSame()
    {
        var (release, _) = await EmbargoedAsync();
        await Cast.LiftInAsync(release, TimeSpan.FromMinutes(-1));
        await Store.SqlAsync($"update mailings set held_at = {Past}");

        await LiftAsync();

        Assert.Equal(ReleaseState.Public, (await ReleaseAsync(release)).State);
        Assert.NotNull((await ReleaseAsync(release)).LiftedAt);
    }

    [Theory]
    [InlineData("update releases set held_at = created_at")]
    [InlineData("update releases set state = 'draft'")] // nobody approved anything
    [InlineData("update releases set state = 'withdrawn'")]
    [InlineData("update releases set lifts_at = '2999-01-01 00:00:00'")]
    public async Task Lift_HeldNotScheduledOrBeforeTheInstant_NotPublic(string change)
    {
        var (release, _) = await EmbargoedAsync();
        await Cast.LiftInAsync(release, TimeSpan.FromMinutes(-1));
        await Store.RawAsync(change);

        await LiftAsync();

        Assert.Null((await ReleaseAsync(release)).LiftedAt);
    }

    [Fact]
    public async Task Lifted_PendingAdvanceCopies_AreCancelledTheOthersNot()
    {
        var list = await Cast.ListAsync("news");
        await Cast.CrowdAsync(2, list);
        var release = await Cast.ReleaseAsync();
        await Cast.EmbargoAsync(release);
        var mailing = await Cast.OpenAsync(release, MailingKind.Advance, list);
        await Store.SqlAsync($"update deliveries set state = 'sending' where position = 0");
        await LiftedAsync();
        var before = await Cast.LedgerAsync(mailing);
        await Cast.LiftInAsync(release, TimeSpan.FromMinutes(-1));

        await LiftedAsync();

        Assert.Equal([DeliveryState.Sending, DeliveryState.Pending], before.Select(d => d.State));
        Assert.Equal([(DeliveryState.Sending, null), (DeliveryState.Cancelled, "lifted")], (await Cast.LedgerAsync(mailing)).Select(d => (d.State, d.Reason)));
    }

    [Theory]
    [InlineData("Wait", "Pending", "waiting", "fr", false)]
    [InlineData("Source", "Pending", null, "en", true)]
    [InlineData("Skip", "Cancelled", "no-edition", "fr", false)]
    public async Task TryOpen_LanguageNotSealed_ThePolicySpeaks(string policy, string state, string? reason, string language, bool fallback)
    {
        var (_, mailing) = await UnsealedAsync(Enum.Parse<LanguagePolicy>(policy));

        var row = Assert.Single(await Cast.LedgerAsync(mailing));

        Assert.Equal((state, reason, language, fallback), (row.State.ToString(), row.Reason, row.Language.ToString(), row.Fallback));
        Assert.Equal(fallback, row.SealedHash is not null);
        if (reason == "waiting")
        {
            var opened = (await Cast.MailingAsync(mailing.Id)).OpenedAt!.Value;
            Assert.Equal(opened + TimeSpan.FromHours(72), row.WaitUntil!.Value, TimeSpan.FromMilliseconds(2));
        }
    }

    [Fact]
    public async Task Align_WaitingForALanguage_IsNotTakenUntilSealed()
    {
        var (release, mailing) = await UnsealedAsync(LanguagePolicy.Wait);
        var before = await TakeableAsync();
        await Cast.SubmitAsync(release, "fr", ReleaseTexts.Version("fr"));
        await Cast.SealAsync(release, "fr");

        await AlignAsync(mailing);

        Assert.Empty(before);
        Assert.Single(await TakeableAsync());
        var row = Assert.Single(await Cast.LedgerAsync(mailing));
        Assert.Equal(("fr", false, null, null), (row.Language.ToString(), row.Fallback, row.Reason, row.WaitUntil));
    }

    [Fact]
    public async Task Align_WaitingHasEnded_TheSourceWithItsHash()
    {
        var (_, mailing) = await UnsealedAsync(LanguagePolicy.Wait);
        await AlignAsync(mailing);
        var before = Assert.Single(await Cast.LedgerAsync(mailing));
        await Store.SqlAsync($"update deliveries set wait_until = {Past}");

        await AlignAsync(mailing);

        Assert.Equal("waiting", before.Reason);
        var row = Assert.Single(await Cast.LedgerAsync(mailing));
        Assert.Equal(("en", true, DeliveryState.Pending, null), (row.Language.ToString(), row.Fallback, row.State, row.Reason));
        Assert.NotNull(row.SealedHash);
    }

    [Fact]
    public async Task Align_SealedAnewWhileOpen_OnlyTheNewTextGoesOut()
    {
        var scene = await LeasedScene.SetAsync(Store, Cast, MailingKind.Release);
        await Store.DoAsync((Mails mails) => mails.LoadAsync());
        await scene.GiveBackAsync();
        var old = await LetterAsync(scene.Row);

        await Store.SqlAsync($"update editions set state = 'submitted', sealed_hash = null");
        await Cast.SubmitAsync(scene.Release, "en", ReleaseTexts.Source(metres: "135"));
        var meanwhile = await TakeableAsync();
        await Cast.SealAsync(scene.Release, "en");
        var unaligned = await TakeableAsync();
        await AlignAsync(scene.Mailing);

        Assert.Empty(meanwhile);
        Assert.Empty(unaligned);
        var batch = await LeasedScene.TakeAsync(Store.Get<Batches>());
        var anew = await LetterAsync(batch.Rows[0]);
        Assert.Contains("120 metres", old, StringComparison.Ordinal);
        Assert.Contains("135 metres", anew, StringComparison.Ordinal);
        Assert.DoesNotContain("120 metres", anew, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_OneLanguageUnsealed_TheOthersGoOn()
    {
        var list = await Cast.ListAsync("news");
        await Cast.ReaderAsync("french", "fr", [list]);
        await Cast.ReaderAsync("english", "en", [list]);
        var release = await Cast.ReleaseAsync();
        await Cast.NoEmbargoAsync(release);
        await Cast.TranslateAsync(release, "fr");
        var mailing = await Cast.OpenAsync(release, MailingKind.Release, list);
        await Store.SqlAsync($"update editions set state = 'submitted', sealed_hash = null where language = 'fr'");

        var batch = await LeasedScene.TakeAsync(Store.Get<Batches>());

        Assert.Equal("en", Assert.Single(batch.Rows).Language.ToString());
        Assert.Equal(DeliveryState.Pending, (await Cast.LedgerAsync(mailing)).Single(d => d.Language.ToString() == "fr").State);
    }

    [Fact]
    public async Task Letter_EmbargoOfANewMailing_IsNotThatOfACancelledOne()
    {
        var list = await Cast.ListAsync("news");
        await Cast.ReaderAsync("one", "en", [list], accredited: true);
        var release = await Cast.ReleaseAsync();
        await Store.DoAsync((Mails mails) => mails.LoadAsync());
        await SetEmbargoAsync(release, 11);
        var first = await Cast.OpenAsync(release, MailingKind.Advance, list);
        var before = await LetterAsync((await LeasedScene.TakeAsync(Store.Get<Batches>())).Rows[0]);
        Cast.Must(await Store.DoAsync((MailingDesk desk) => desk.CancelAsync(Cast.Spokesperson, first.Id)));
        await SetEmbargoAsync(release, 17);
        var another = await Cast.ListAsync("another");
        await Cast.ReaderAsync("two", "en", [another], accredited: true);
        await Cast.OpenAsync(release, MailingKind.Advance, another);

        var after = await LetterAsync((await LeasedScene.TakeAsync(Store.Get<Batches>())).Rows[0]);

        Assert.Contains("11:00 UTC", before, StringComparison.Ordinal);
        Assert.Contains("17:00 UTC", after, StringComparison.Ordinal);
        Assert.DoesNotContain("11:00 UTC", after, StringComparison.Ordinal);
    }

    private async Task<(Release Release, Mailing Mailing)> EmbargoedAsync()
    {
        var list = await Cast.ListAsync("news");
        await Cast.ReaderAsync("reader", "en", [list]);
        var release = await Cast.ReleaseAsync();
        await Cast.EmbargoAsync(release);
        return (release, await Cast.ArmAsync(release, MailingKind.Release, list));
    }

    /// <summary>An open mailing with one reader of French, whose version was asked for and is not there.</summary>
    private async Task<(Release Release, Mailing Mailing)> UnsealedAsync(LanguagePolicy policy)
    {
        var list = await Cast.ListAsync("news", policy);
        await Cast.ReaderAsync("reader", "fr", [list]);
        var release = await Cast.ReleaseAsync();
        await Cast.NoEmbargoAsync(release);
        await Cast.AskAsync(release, "fr");
        return (release, await Cast.OpenAsync(release, MailingKind.Release, list));
    }

    private async Task SetEmbargoAsync(Release release, int hour) =>
        Cast.Must(await Store.DoAsync((EmbargoDesk desk) => desk.SetAsync(Cast.Spokesperson, release.Id, $"{DateTime.UtcNow.AddDays(30):yyyy-MM-dd} {hour}:00", "UTC", occurrence: null, confirmed: [])));

    private async Task<string> LetterAsync(DeliveryRow row)
    {
        var letter = await Store.Get<Letters>().WriteAsync(row, CancellationToken.None);
        using var bytes = new MemoryStream();
        MessageBytes.WriteTo(letter!.Message, bytes);
        bytes.Position = 0;
        using var message = await MimeKit.MimeMessage.LoadAsync(bytes);
        return $"{message.Subject} {message.TextBody}";
    }

    private Task<bool> TryOpenAsync(Mailing mailing) => Store.DoAsync((Gate gate) => gate.TryOpenAsync(mailing.Id));

    private async Task AlignAsync(Mailing mailing) => await Store.DoAsync((Gate gate) => gate.AlignAsync(mailing));

    private Task<List<long>> TakeableAsync() => Store.Get<Batches>().TakeableAsync(CancellationToken.None);

    private Task<int> LiftAsync() => Store.Get<LedgerSql>().RunAsync("lift");

    private Task<int> LiftedAsync() => Store.Get<LedgerSql>().RunAsync("lifted");

    private Task<Release> ReleaseAsync(Release release) => Store.DoAsync((AppDb db) => db.Releases.AsNoTracking().SingleAsync(r => r.Id == release.Id));
}
