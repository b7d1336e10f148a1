using CsCheck;

namespace Distribution.Texts.Tests;

public sealed class EmbargoTests
{
    [Theory]
    [InlineData("2026-12-10 10:00", "Europe/Vienna", "2026-12-10T09:00:00+00:00")]
    [InlineData("2026-07-10 10:00", "Europe/Vienna", "2026-07-10T08:00:00+00:00")]
    [InlineData("2026-07-10 10:00", "America/New_York", "2026-07-10T14:00:00+00:00")]
    [InlineData("2026-07-10 10:00", "Asia/Kathmandu", "2026-07-10T04:15:00+00:00")]
    [InlineData("2026-07-10 10:00", "Europe/Dublin", "2026-07-10T09:00:00+00:00")]
    [InlineData("2026-01-10 10:00", "Europe/Dublin", "2026-01-10T10:00:00+00:00")]
    [InlineData("2026-07-10 10:00", "UTC", "2026-07-10T10:00:00+00:00")]
    public void TryCreate_OrdinaryTime_GivesItsInstant(string wall, string zone, string instant)
    {
        var embargo = Made(wall, zone, Occurrence.Later); // disregarded where the time occurs once
        Assert.Equal((At(instant), zone, null), (embargo.LiftsAt, embargo.ZoneId, embargo.Occurrence));
    }

    [Theory]
    [InlineData("2026-03-29 02:30", "Europe/Vienna")]
    [InlineData("2026-03-08 02:00", "America/New_York")]
    [InlineData("2026-03-29 01:30", "Europe/Dublin")] // winter is the exception in this zone's data
    [InlineData("2026-03-22 02:30", "Africa/Casablanca")]
    [InlineData("2011-12-30 12:00", "Pacific/Apia")] // a whole day was left out
    public void TryCreate_InTheGap_SaysThatTheTimeDoesNotOccur(string wall, string zone) =>
        Assert.Equal("embargo-does-not-occur", Refused(wall, zone, null).Code);

    [Theory]
    [InlineData("2026-03-29 01:59:59", "Europe/Vienna")]
    [InlineData("2026-03-29 03:00", "Europe/Vienna")]
    [InlineData("2026-10-25 01:59:59", "Europe/Vienna")]
    [InlineData("2026-10-25 03:00", "Europe/Vienna")]
    public void TryCreate_BesideGapOrOverlap_IsOrdinary(string wall, string zone) => Assert.Null(Made(wall, zone, null).Occurrence);

    [Theory]
    [InlineData("2026-10-25 02:30", "Europe/Vienna", "2026-10-25T00:30:00+00:00", "2026-10-25T01:30:00+00:00")]
    [InlineData("2026-11-01 01:30", "America/New_York", "2026-11-01T05:30:00+00:00", "2026-11-01T06:30:00+00:00")]
    [InlineData("2026-10-25 01:30", "Europe/Dublin", "2026-10-25T00:30:00+00:00", "2026-10-25T01:30:00+00:00")]
    [InlineData("2026-04-05 01:45", "Australia/Lord_Howe", "2026-04-04T14:45:00+00:00", "2026-04-04T15:15:00+00:00")] // half an hour
    public void TryCreate_InTheOverlap_AsksWhichAndTakesIt(string wall, string zone, string earlier, string later)
    {
        Assert.Equal("embargo-occurs-twice", Refused(wall, zone, null).Code);
        Assert.Equal(At(earlier), Made(wall, zone, Occurrence.Earlier).LiftsAt);
        Assert.Equal(At(later), Made(wall, zone, Occurrence.Later).LiftsAt);
    }

    [Fact]
    public void TryCreate_Fractions_AreRefused() =>
        Assert.Equal("embargo-has-fractions", Refused("2026-12-10 10:00:00.5", "UTC", null).Code);

    [Theory]
    [InlineData("0001-01-01 00:00")]
    [InlineData("9999-12-31 23:59")]
    public void TryCreate_YearBeyondReason_IsRefused(string wall) => Assert.Equal("embargo-year-impossible", Refused(wall, "Pacific/Kiritimati", null).Code);

    [Fact]
    public void TryCreate_KindOfTheTime_IsDisregarded()
    {
        var utc = DateTime.SpecifyKind(Wall("2026-12-10 10:00"), DateTimeKind.Utc);
        Assert.True(Embargo.TryCreate(utc, Zone("Europe/Vienna"), null, out var embargo, out _));
        Assert.Equal((At("2026-12-10T09:00:00+00:00"), DateTimeKind.Unspecified), (embargo.LiftsAt, embargo.LocalTime.Kind));
    }

    [Fact]
    public void TryCreate_AnyTimeInAnyZone_ComesBackAsItself()
    {
        string[] zones = ["Europe/Vienna", "Europe/Dublin", "Africa/Casablanca", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "UTC"];
        Gen.Select(Gen.OneOf(zones.Select(z => Gen.Const(z)).ToArray()), Gen.Int[0, 40 * 366 * 24 * 4], Gen.Int[0, 2].Select(i => i == 0 ? (Occurrence?)null : (Occurrence)(i - 1))).Sample((id, quarter, occurrence) =>
        {
            var wall = new DateTime(2000, 1, 1).AddMinutes(quarter * 15.0);
            if (Embargo.TryCreate(wall, Zone(id), occurrence, out var embargo, out _))
            {
                Assert.Equal(wall, TimeZoneInfo.ConvertTime(embargo.LiftsAt, Zone(id)).DateTime);
                Assert.True(embargo.HoldsBy(Zone(id)));
            }
        });
    }

    [Fact]
    public void HoldsBy_OtherRulesOfTheSameZone_TellsTheDifference()
    {
        var embargo = Made("2026-12-10 10:00", "Europe/Vienna", null);
        var abolished = TimeZoneInfo.CreateCustomTimeZone("Europe/Vienna", TimeSpan.FromHours(2), "Vienna for ever in summer", "CEST");
        Assert.False(embargo.HoldsBy(abolished));
        Assert.True(embargo.HoldsBy(Zone("Europe/Vienna")));
    }

    [Fact]
    public void HoldsBy_TimeThatNowOccursOnce_KeepsItsInstantOnlyWhereItIsTheSame()
    {
        var always = TimeZoneInfo.CreateCustomTimeZone("Europe/Vienna", TimeSpan.FromHours(1), "Vienna for ever in winter", "CET");
        Assert.True(Made("2026-10-25 02:30", "Europe/Vienna", Occurrence.Later).HoldsBy(always));
        Assert.False(Made("2026-10-25 02:30", "Europe/Vienna", Occurrence.Earlier).HoldsBy(always));
    }

    [Fact]
    public void HoldsBy_TimeThatNowDoesNotOccur_IsFalse()
    {
        var moved = TimeZoneInfo.CreateCustomTimeZone(
            "Europe/Vienna",
            TimeSpan.FromHours(1),
            "Vienna that begins summer in December",
            "CET",
            "CEST",
            [TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
                new DateTime(2026, 1, 1),
                new DateTime(2027, 12, 31),
                TimeSpan.FromHours(1),
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 10, 0, 0), 12, 10),
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 10, 0, 0), 12, 20))]);
        Assert.False(Made("2026-12-10 10:30", "Europe/Vienna", null).HoldsBy(moved));
    }

    private static Embargo Made(string wall, string zone, Occurrence? occurrence)
    {
        Assert.True(Embargo.TryCreate(Wall(wall), Zone(zone), occurrence, out var embargo, out var refusal), refusal?.Code);
        return embargo;
    }

    private static Finding Refused(string wall, string zone, Occurrence? occurrence)
    {
        Assert.False(Embargo.TryCreate(Wall(wall), Zone(zone), occurrence, out _, out var refusal));
        return refusal;
    }

    private static DateTime Wall(string wall) => DateTime.Parse(wall, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);
}
