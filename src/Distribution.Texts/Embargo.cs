using System.Diagnostics.CodeAnalysis;

namespace Distribution.Texts;

/// <summary>The moment before which a release may be neither sent nor shown, as its author wrote it.</summary>
/// <remarks>
/// Wall-clock time and zone are kept beside the instant, because governments change zone rules between the writing and
/// the release: <see cref="HoldsBy"/> tells whether today's rules give another instant than those of the writing.
/// </remarks>
public sealed record Embargo
{
    private const int FirstYear = 1900;
    private const int LastYear = 9000; // far from the ends of what a DateTime holds, where zone arithmetic overflows

    private Embargo(DateTime localTime, TimeZoneInfo zone, Occurrence? occurrence) =>
        (LocalTime, ZoneId, Occurrence, LiftsAt) = (localTime, zone.Id, occurrence, InstantOf(localTime, zone, occurrence));

    /// <summary>Time on the wall in <see cref="ZoneId"/>, in whole seconds; its kind is unspecified.</summary>
    public DateTime LocalTime { get; }

    /// <summary>Zone name from the IANA time zone database, such as <c>Europe/Vienna</c>, or <c>UTC</c>.</summary>
    public string ZoneId { get; }

    /// <summary>Which of two instants is meant, where the clocks go back over the time; null where only one is.</summary>
    public Occurrence? Occurrence { get; }

    /// <summary>The first instant outside the embargo, in UTC.</summary>
    public DateTimeOffset LiftsAt { get; }

    /// <summary>Makes an embargo, or says by a finding for the editor why the time cannot be honoured.</summary>
    /// <param name="localTime">Time on the wall, in whole seconds; any <see cref="DateTime.Kind"/> is disregarded.</param>
    /// <param name="zone">The zone, looked up by the caller, with the rules that count.</param>
    /// <param name="occurrence">Which of two, where the clocks go back over the time; otherwise not looked at.</param>
    /// <param name="embargo">The embargo, if the time is possible.</param>
    /// <param name="refusal">Otherwise, what is wrong with it.</param>
    public static bool TryCreate(
        DateTime localTime,
        TimeZoneInfo zone,
        Occurrence? occurrence,
        [NotNullWhen(true)] out Embargo? embargo,
        [NotNullWhen(false)] out Finding? refusal)
    {
        ArgumentNullException.ThrowIfNull(zone);

        var wall = DateTime.SpecifyKind(localTime, DateTimeKind.Unspecified);
        refusal = WhyImpossible(wall, zone, occurrence);
        embargo = refusal is null ? new Embargo(wall, zone, OffsetsOf(wall, zone).Count > 1 ? occurrence : null) : null;
        return embargo is not null;
    }

    /// <summary>Whether the wall-clock time still means <see cref="LiftsAt"/> by the rules of <paramref name="zone"/>.</summary>
    public bool HoldsBy(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return WhyImpossible(LocalTime, zone, Occurrence) is null && InstantOf(LocalTime, zone, Occurrence) == LiftsAt;
    }

    private static DateTimeOffset InstantOf(DateTime wall, TimeZoneInfo zone, Occurrence? occurrence)
    {
        var offsets = OffsetsOf(wall, zone);
        var offset = occurrence is Texts.Occurrence.Later ? offsets.Min() : offsets.Max(); // the larger offset is the earlier instant
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    /// <summary>The offsets from UTC by which the zone reaches a wall-clock time: none in a gap, two where the clocks go back.</summary>
    /// <remarks>
    /// Found from instants, whose offset is certain. <see cref="TimeZoneInfo.IsAmbiguousTime(DateTime)"/> and <see cref="TimeZoneInfo.IsInvalidTime"/> answer
    /// false throughout in zones whose data call winter the exception (Europe/Dublin, Africa/Casablanca; .NET 10).
    /// </remarks>
    private static List<TimeSpan> OffsetsOf(DateTime wall, TimeZoneInfo zone) =>
        [.. new[] { wall.AddDays(-1), wall.AddDays(1) } // no zone changes twice within two days
            .Select(near => zone.GetUtcOffset(new DateTimeOffset(near, TimeSpan.Zero)))
            .Distinct()
            .Where(offset => zone.GetUtcOffset(new DateTimeOffset(wall - offset, TimeSpan.Zero)) == offset)];

    private static Finding? WhyImpossible(DateTime wall, TimeZoneInfo zone, Occurrence? occurrence)
    {
        if (wall.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            return Finding.Error("embargo-has-fractions", ("time", wall));
        }

        if (wall.Year is < FirstYear or > LastYear)
        {
            return Finding.Error("embargo-year-impossible", ("time", wall));
        }

        return OffsetsOf(wall, zone).Count switch
        {
            0 => Finding.Error("embargo-does-not-occur", ("time", wall), ("zone", zone.Id)), // the clocks go forward over it
            > 1 when occurrence is null => Finding.Error("embargo-occurs-twice", ("time", wall), ("zone", zone.Id)), // the clocks go back over it
            _ => null,
        };
    }
}
