using Distribution.Service.Embargoes;
using Distribution.Service.Mailings;
using Distribution.Service.Releases;
using Distribution.Service.Storage;
using Distribution.Service.Tests.Stores;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Editions;

/// <summary>Embargoes that can be set, and those that are refused with a sentence.</summary>
public sealed class EmbargoDeskTests() : StoreTests(StoreKind.Sqlite)
{
    [Fact]
    public async Task Set_PossibleTime_InstantOfTheZone()
    {
        var release = await Cast.ReleaseAsync();

        Cast.Must(await SetAsync(release, "2031-07-01 10:00", "Europe/Vienna"));

        var stored = await Store.DoAsync((AppDb db) => db.Releases.AsNoTracking().SingleAsync());
        Assert.Equal((EmbargoDecision.Instant, new DateTimeOffset(2031, 7, 1, 8, 0, 0, TimeSpan.Zero)), (stored.EmbargoDecision, stored.LiftsAt!.Value));
        Assert.Equal((new DateTime(2031, 7, 1, 10, 0, 0, DateTimeKind.Unspecified), "Europe/Vienna"), (stored.EmbargoLocalTime!.Value, stored.EmbargoZone));
    }

    [Theory]
    [InlineData("tomorrow", "Europe/Vienna", "embargo-time-unreadable")]
    [InlineData("2031-13-01 10:00", "Europe/Vienna", "embargo-time-unreadable")]
    [InlineData("2031-07-01 10:00", "CET", "zone-refused")]
    [InlineData("2031-07-01 10:00", "GMT+2", "zone-refused")]
    [InlineData("2031-07-01 10:00", "Etc/GMT+2", "zone-refused")]
    [InlineData("2031-07-01 10:00", "Atlantis/Capital", "zone-refused")]
    [InlineData("2031-03-30 02:30", "Europe/Vienna", "embargo-does-not-occur")]
    [InlineData("2031-10-26 02:30", "Europe/Vienna", "embargo-occurs-twice")]
    [InlineData("2018-07-30 10:00", "Europe/Vienna", "embargo-has-passed")]
    public async Task Set_ImpossibleTime_RefusedAndNothingChanged(string time, string zone, string code)
    {
        var release = await Cast.ReleaseAsync();

        Assert.Equal(code, Assert.Single((await SetAsync(release, time, zone)).Findings).Code);

        Assert.Equal(EmbargoDecision.Undecided, await Store.DoAsync((AppDb db) => db.Releases.Select(r => r.EmbargoDecision).SingleAsync()));
    }

    [Theory]
    [InlineData("Earlier", 0)]
    [InlineData("Later", 1)]
    public async Task Set_TimeThatOccursTwiceWithItsOccurrence_ThatInstant(string occurrence, int hour)
    {
        var release = await Cast.ReleaseAsync();

        var answer = Cast.Must(await SetAsync(release, "2031-10-26 02:30", "Europe/Vienna", Enum.Parse<Occurrence>(occurrence)));

        Assert.Equal(new DateTimeOffset(2031, 10, 26, hour, 30, 0, TimeSpan.Zero), answer.LiftsAt);
    }

    [Fact]
    public async Task Set_ByATranslatorOrForAnUnknownRelease_Refused()
    {
        var release = await Cast.ReleaseAsync();

        var byTranslator = await Store.DoAsync((EmbargoDesk desk) => desk.SetNoneAsync(Cast.Translator, release.Id));
        var unknown = await Store.DoAsync((EmbargoDesk desk) => desk.SetNoneAsync(Cast.Spokesperson, 4711));

        Assert.Equal(["role-missing", "release-unknown"], new[] { byTranslator, unknown }.Select(a => Assert.Single(a.Findings).Code));
    }

    [Fact]
    public async Task Set_MailingApproved_RefusedUntilItIsCancelled()
    {
        var list = await Cast.ListAsync("news");
        await Cast.ReaderAsync("reader", "en", [list]);
        var release = await Cast.ReleaseAsync();
        await Cast.EmbargoAsync(release);
        var mailing = await Cast.ApproveAsync(release, MailingKind.Release, list);

        var inUse = await SetAsync(release, "2031-07-01 10:00", "UTC");
        Cast.Must(await Store.DoAsync((MailingDesk desk) => desk.CancelAsync(Cast.Spokesperson, mailing.Id)));

        Assert.Equal("embargo-in-use", Assert.Single(inUse.Findings).Code);
        Assert.False((await SetAsync(release, "2031-07-01 10:00", "UTC")).Refused);
    }

    [Fact]
    public async Task Set_LineOfTheDocumentSaysAnotherInstant_RefusedUntilConfirmed()
    {
        var release = await Cast.ReleaseAsync();
        await Cast.EmbargoLineAsync(new DateTimeOffset(2031, 12, 10, 10, 0, 0, TimeSpan.Zero));

        Assert.Equal("embargo-line-differs", Assert.Single((await SetAsync(release, "2031-12-10 11:00", "UTC")).Findings).Code);
        Assert.False((await SetAsync(release, "2031-12-10 10:00", "UTC")).Refused);
        Assert.False((await SetAsync(release, "2031-12-10 11:00", "UTC", occurrence: null, "embargo-line-differs")).Refused);
    }

    private Task<Answer<Release>> SetAsync(Release release, string time, string zone, Occurrence? occurrence = null, params string[] confirmed) =>
        Store.DoAsync((EmbargoDesk desk) => desk.SetAsync(Cast.Spokesperson, release.Id, time, zone, occurrence, confirmed));
}
