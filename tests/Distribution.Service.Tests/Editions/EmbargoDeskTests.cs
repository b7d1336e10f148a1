using Distribution.Service.Embargoes;
using Distribution.Service.Releases;
using Distribution.Service.Storage;
using Distribution.Service.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Editions;

/// <summary>Embargoes that can be set, and those that are refused with a sentence.</summary>
public sealed class EmbargoDeskTests() : StoreTests(StoreKind.Sqlite)
{
    private static readonly DateTime NextMonth = DateTime.UtcNow.Date.AddDays(30);

    [Fact]
    public async Task Set_PossibleTime_InstantOfTheZone()
    {
        var release = await Cast.ReleaseAsync();

        Cast.Must(await SetAsync(release, $"{NextMonth:yyyy-MM-dd} 10:00", "Asia/Tokyo"));

        var stored = await Store.DoAsync((AppDb db) => db.Releases.AsNoTracking().SingleAsync());
        Assert.Equal((EmbargoDecision.Instant, new DateTimeOffset(NextMonth.AddHours(1), TimeSpan.Zero)), (stored.EmbargoDecision, stored.LiftsAt!.Value));
        Assert.Equal((NextMonth.AddHours(10), "Asia/Tokyo"), (stored.EmbargoLocalTime!.Value, stored.EmbargoZone));
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

    [Fact]
    public async Task Set_ByATranslatorOrForAnUnknownRelease_Refused()
    {
        var release = await Cast.ReleaseAsync();

        var byTranslator = await Store.DoAsync((EmbargoDesk desk) => desk.SetNoneAsync(Cast.Translator, release.Id));
        var unknown = await Store.DoAsync((EmbargoDesk desk) => desk.SetNoneAsync(Cast.Spokesperson, 4711));

        Assert.Equal(["role-missing", "release-unknown"], new[] { byTranslator, unknown }.Select(a => Assert.Single(a.Findings).Code));
    }

    [Fact]
    public async Task Set_LineOfTheDocumentSaysAnotherInstant_RefusedUntilConfirmed()
    {
        var release = await Cast.ReleaseAsync();
        await Cast.EmbargoLineAsync(new DateTimeOffset(NextMonth.AddHours(10), TimeSpan.Zero));

        Assert.Equal("embargo-line-differs", Assert.Single((await SetAsync(release, $"{NextMonth:yyyy-MM-dd} 11:00", "UTC")).Findings).Code);
        Assert.False((await SetAsync(release, $"{NextMonth:yyyy-MM-dd} 10:00", "UTC")).Refused);
        Assert.False((await SetAsync(release, $"{NextMonth:yyyy-MM-dd} 11:00", "UTC", "embargo-line-differs")).Refused);
    }

    private Task<Answer<Release>> SetAsync(Release release, string time, string zone, params string[] confirmed) =>
        Store.DoAsync((EmbargoDesk desk) => desk.SetAsync(Cast.Spokesperson, release.Id, time, zone, occurrence: null, confirmed));
}
