using Distribution.Messages.Writing;
using Distribution.Texts.Languages;

namespace Distribution.Messages.Times;

/// <summary>An instant on the wall of a zone, in the words of a language.</summary>
internal sealed class Clock(DateTimeOffset instant, TimeZoneInfo zone, LanguageProfile language)
{
    private readonly DateTimeOffset wall = TimeZoneInfo.ConvertTime(instant, zone);

    private DateOnly Day => DateOnly.FromDateTime(wall.DateTime);

    /// <summary>The zone's name in the time zone database.</summary>
    public string Place => zone.Id;

    /// <summary>Weekday, day, month and year.</summary>
    public string LongDate => language.Writing.WriteLongDate(Day);

    /// <summary>Time of day and the zone's name, kept together: <c>10:00 CET</c>.</summary>
    public string Time
    {
        get
        {
            var time = $"{language.Writing.WriteTime(TimeOnly.FromDateTime(wall.DateTime))} {ZoneName.At(zone, instant)}";
            return Bidi.Inline(time, language.IsRightToLeft);
        }
    }

    /// <summary>For a subject, with UTC beside it: <c>10 Dec 10:00 CET / 09:00 UTC</c>; UTC's day only where it is another.</summary>
    public string Short
    {
        get
        {
            var utc = new Clock(instant, TimeZoneInfo.Utc, language);
            var here = $"{language.Writing.WriteShortDate(Day)} {Time}";
            return Time == utc.Time ? here : $"{here} / {(utc.Day == Day ? "" : $"{language.Writing.WriteShortDate(utc.Day)} ")}{utc.Time}";
        }
    }
}
