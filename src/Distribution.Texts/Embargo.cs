using System.Diagnostics.CodeAnalysis;

namespace Distribution.Texts;

/// <summary>The moment before which a release may be neither sent nor shown, as its author wrote it.</summary>
/// <remarks>
/// Wall-clock time and zone are kept beside the instant, because governments change zone rules between the writing and
/// the release: <see cref="HoldsBy"/> tells whether today's rules give another instant than those of the writing.
/// </remarks>
public sealed record Embargo
{
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
        embargo = refusal is null ? new Embargo(wall, zone, zone.IsAmbiguousTime(wall) ? occurrence : null) : null;
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
        var offset = occurrence is Texts.Occurrence.Earlier && zone.IsAmbiguousTime(wall)
            ? zone.GetAmbiguousTimeOffsets(wall).Max() // the larger offset is the earlier instant
            : zone.GetUtcOffset(wall); // of two, the one without daylight saving: the later
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    private static Finding? WhyImpossible(DateTime wall, TimeZoneInfo zone, Occurrence? occurrence)
    {
        if (wall.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            return Finding.Error("embargo-has-fractions", ("time", wall));
        }

        if (zone.IsInvalidTime(wall))
        {
            return Finding.Error("embargo-does-not-occur", ("time", wall), ("zone", zone.Id)); // the clocks go forward over it
        }

        return zone.IsAmbiguousTime(wall) && occurrence is null
            ? Finding.Error("embargo-occurs-twice", ("time", wall), ("zone", zone.Id)) // the clocks go back over it
            : null;
    }
}
