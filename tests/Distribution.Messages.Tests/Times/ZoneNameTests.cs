using Distribution.Messages.Times;

namespace Distribution.Messages.Tests.Times;

public sealed class ZoneNameTests
{
    private static readonly DateTimeOffset Winter = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Summer = new(2026, 7, 15, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Europe/Vienna", "CET", "CEST")]
    [InlineData("Europe/London", "GMT", "BST")]
    [InlineData("Europe/Dublin", "GMT", "IST")] // its rules call the summer the standard time
    [InlineData("America/New_York", "EST", "EDT")]
    [InlineData("America/Phoenix", "MST", "MST")]
    [InlineData("Australia/Sydney", "AEDT", "AEST")]
    [InlineData("Africa/Nairobi", "EAT", "EAT")]
    [InlineData("Asia/Kolkata", "IST", "IST")]
    [InlineData("Asia/Kathmandu", "UTC+5:45", "UTC+5:45")]
    [InlineData("Asia/Shanghai", "UTC+8", "UTC+8")] // CST is Chicago's to most readers
    [InlineData("America/Sao_Paulo", "UTC-3", "UTC-3")]
    [InlineData("Pacific/Marquesas", "UTC-9:30", "UTC-9:30")]
    [InlineData("UTC", "UTC", "UTC")]
    public void At_Zone_IsItsNameAtThatInstant(string id, string winter, string summer)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);

        Assert.Equal((winter, summer), (ZoneName.At(zone, Winter), ZoneName.At(zone, Summer)));
    }

    [Fact]
    public void At_OffsetThatIsNotTheNames_IsTheOffset()
    {
        var moved = TimeZoneInfo.CreateCustomTimeZone("Europe/Vienna", TimeSpan.FromHours(3), "moved", "moved");

        Assert.Equal("UTC+3", ZoneName.At(moved, Winter));
    }

    [Theory]
    [MemberData(nameof(Named))]
    public void At_EveryNamedZone_IsKnownToTheZoneDatabase(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);

        Assert.DoesNotContain("UTC", ZoneName.At(zone, Winter), StringComparison.Ordinal); // in January the table's names hold in both hemispheres
        Assert.DoesNotContain("UTC", ZoneName.At(zone, Summer), StringComparison.Ordinal);
    }

    public static TheoryData<string> Named => [.. ZoneName.Zones.Order(StringComparer.Ordinal)];
}
