using Distribution.Messages.Times;
using Distribution.Texts.Languages;

namespace Distribution.Messages;

/// <summary>An instant on the wall of a zone in the words of a language, as the mails write it.</summary>
/// <param name="Date">Weekday, day, month and year.</param>
/// <param name="Time">Time of day with the zone's name: <c>10:00 CET</c>; isolated in a text from right to left.</param>
/// <param name="Place">The zone's name in the time zone database; null for UTC.</param>
public sealed record WallMoment(string Date, string Time, string? Place)
{
    /// <summary>What the clocks of a zone show at an instant.</summary>
    public static WallMoment Of(DateTimeOffset instant, TimeZoneInfo zone, LanguageProfile language)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var clock = new Clock(instant, zone, language);
        return new WallMoment(clock.LongDate, clock.Time, clock.Place.Contains('/', StringComparison.Ordinal) ? clock.Place : null);
    }
}
