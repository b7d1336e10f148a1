using Distribution.Reading.Vocabularies;
using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>
/// Reads embargo notices: every time with every zone named for it gives a set of instants that it can mean; what all sets share
/// is what is meant. One instant is an embargo; several, or a day or zone that had to be guessed, are for a person to decide.
/// </summary>
internal sealed class EmbargoReading(Manuscript manuscript, DatePart? date, Dateline? dateline)
{
    private const int LongAgo = 45; // days; an embargo of longer ago is rather one of next year
    private readonly Vocabulary words = manuscript.Words;
    private bool zonesDisagree;

    /// <summary>What the notices say together; null where there is none.</summary>
    public EmbargoLine? Read(IReadOnlyList<EmbargoNotice> notices)
    {
        if (notices.Count == 0)
        {
            return null;
        }

        var lines = notices.Select(Read).ToList();
        var chosen = lines.Find(l => l.Kind == EmbargoLineKind.Instant) ?? lines.Find(l => l.Kind == EmbargoLineKind.Event) ?? lines[0];
        var instants = lines.Where(l => l.Until is not null).Select(l => l.Until!.Value).DistinctBy(u => u.UtcDateTime).ToList();
        if (instants.Count > 1)
        {
            chosen = chosen with { Kind = EmbargoLineKind.Unclear, Until = null, Readings = instants };
            Report(Finding.Warning("embargo-lines-disagree", ("readings", Written(instants))), chosen);
        }
        else if (chosen.Kind == EmbargoLineKind.Unclear && chosen.Readings.Count != 0 && !zonesDisagree)
        {
            Report(Finding.Warning("embargo-unclear", ("line", chosen.Raw), ("readings", Written(chosen.Readings))), chosen);
        }
        else if (chosen.Kind == EmbargoLineKind.Unclear && !zonesDisagree)
        {
            Report(Finding.Warning("embargo-unreadable", ("line", chosen.Raw)), chosen);
        }

        if (chosen.Until is { } until && until < manuscript.Context.Now)
        {
            Report(Finding.Warning("embargo-in-the-past", ("until", until)), chosen);
        }

        return chosen;
    }

    private EmbargoLine Read(EmbargoNotice notice)
    {
        var text = notice.Text.Text;
        var behind = text[notice.Phrase..];
        var times = words.Clock.Find(behind);
        var dates = words.Dates.Find(behind);
        if (times.Count == 0 && dates.Count == 0)
        {
            (times, dates, behind) = (words.Clock.Find(text), words.Dates.Find(text), text);
        }

        // "11.00": the figures of a date written with stops are no time.
        times = [.. times.Where(t => !dates.Any(d => t.Start < d.End && d.Start < t.End))];
        var line = new EmbargoLine(text, EmbargoLineKind.Unclear, Until: null, [], manuscript.SpanOf(notice.Text), 0.8);
        if (times.Count == 0 && words.EmbargoEvents.In(text))
        {
            return line with { Kind = EmbargoLineKind.Event, Confidence = 0.9 };
        }

        var (days, assumed) = Days(notice, text, dates);
        if (days.Count == 0)
        {
            return line;
        }

        return times.Count == 0 ? line with { Readings = WholeDay(days[0].Day) } : Meant(line, times, days, assumed);
    }

    private EmbargoLine Meant(EmbargoLine line, IReadOnlyList<FoundTime> times, List<(int Start, DateOnly Day)> days, bool assumed)
    {
        var sets = new List<List<DateTimeOffset>>();
        foreach (var time in times)
        {
            var day = days.Where(d => d.Start >= time.End).Select(d => (DateOnly?)d.Day).FirstOrDefault() ?? days[^1].Day;
            sets.AddRange(time.Zones.Select(z => Instants(time, day, z)).Where(s => s.Count > 0));
        }

        if (sets.Count == 0)
        {
            var place = PlaceZone();
            return line with { Readings = place is null ? [] : Instants(times[0], days[0].Day, place) };
        }

        // A bare time among others ("10h New York/16h Genève") has been read with its neighbours; what all share is meant.
        var shared = sets[0].Where(i => sets.TrueForAll(s => s.Exists(o => o == i))).ToList();
        if (shared.Count == 0)
        {
            List<DateTimeOffset> all = [.. sets.SelectMany(s => s).DistinctBy(i => i.UtcDateTime)];
            zonesDisagree = true;
            Report(Finding.Warning("embargo-zones-disagree", ("line", line.Raw), ("readings", Written(all))), line);
            return line with { Readings = all };
        }

        return shared.Count == 1 && !assumed
            ? line with { Kind = EmbargoLineKind.Instant, Until = shared[0], Confidence = 0.95 }
            : line with { Readings = shared };
    }

    /// <summary>The days that the notice names; where it names none, that of its paragraph, or of the release (which is an assumption).</summary>
    private (List<(int Start, DateOnly Day)> Days, bool Assumed) Days(EmbargoNotice notice, string text, IReadOnlyList<FoundDate> dates)
    {
        var days = dates.Select(d => (d.Start, Day: DayOf(d, notice))).Where(d => d.Day is not null).Select(d => (d.Start, d.Day!.Value)).ToList();
        if (days.Count > 0)
        {
            var disagrees = dates.Any(d => d.Weekday is { } weekday && DayOf(d, notice) is { } day && day.DayOfWeek != weekday);
            return (days, disagrees);
        }

        foreach (var before in (ReadOnlySpan<string>)[text[..notice.Phrase], notice.Before])
        {
            if (words.Dates.Find(before) is [.., var last] && DayOf(last, notice) is { } day)
            {
                return ([(0, day)], false);
            }
        }

        return date is null ? ([], true) : ([(0, date.Date)], !words.Today.In(text));
    }

    private DateOnly? DayOf(FoundDate found, EmbargoNotice notice)
    {
        if (found.Year is null)
        {
            return WithYear(found);
        }

        var day = found.In(year: null);
        if (day is { } known)
        {
            DateLine.CheckWeekday(manuscript, found, known, notice.Text, notice.Phrase);
        }

        return day;
    }

    /// <summary>A day without year: in the release's year, else in the one that brings it nearest; a weekday decides where it fits only one.</summary>
    private DateOnly? WithYear(FoundDate found)
    {
        var near = date?.Date ?? DateOnly.FromDateTime(manuscript.Context.Now.UtcDateTime);
        var years = new[] { near.Year, near.Year - 1, near.Year + 1 }.Select(y => found.In(y)).Where(d => d is not null).Select(d => d!.Value).OrderBy(d => d.DayNumber < near.DayNumber - LongAgo).ThenBy(d => Math.Abs(d.DayNumber - near.DayNumber)).ToList();
        var fitting = found.Weekday is { } weekday ? years.Where(d => d.DayOfWeek == weekday).ToList() : years;
        return fitting.Count > 0 ? fitting[0] : years.Count > 0 ? years[0] : null;
    }

    private List<DateTimeOffset> Instants(FoundTime time, DateOnly day, string zone)
    {
        var walls = time.Doubtful ? Doubtful(time.Time, day) : [day.ToDateTime(time.Time)];
        return [.. walls.SelectMany(w => Meanings(zone).SelectMany(m => At(w, m))).DistinctBy(i => i.UtcDateTime)];
    }

    /// <summary>Midnight begins or ends the day; 12:00 with a.m. or p.m. is noon to some and midnight to others.</summary>
    private static DateTime[] Doubtful(TimeOnly time, DateOnly day)
    {
        var start = day.ToDateTime(TimeOnly.MinValue);
        return time.Hour == 12 ? [start.AddHours(12), start.AddDays(1)] : [start, start.AddDays(1)];
    }

    private IReadOnlyList<string> Meanings(string zone) => zone.Contains('/', StringComparison.Ordinal) ? [zone] : words.Zones.MeaningsOf(zone) is { Count: > 0 } known ? known : [zone];

    private IEnumerable<DateTimeOffset> At(DateTime wall, string zoneOrOffset)
    {
        if (ClockOffset.TryParse(zoneOrOffset, out var offset))
        {
            return [new DateTimeOffset(wall, offset)];
        }

        if (!zoneOrOffset.Contains('/', StringComparison.Ordinal) || manuscript.Context.Zones(zoneOrOffset) is not { } zone || zone.IsInvalidTime(wall))
        {
            return [];
        }

        return zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Select(o => new DateTimeOffset(wall, o)) : [new DateTimeOffset(wall, zone.GetUtcOffset(wall))];
    }

    /// <summary>A day without a time: its first or its last moment.</summary>
    private List<DateTimeOffset> WholeDay(DateOnly day) =>
        PlaceZone() is not { } zone ? [] : [.. Doubtful(TimeOnly.MinValue, day).SelectMany(w => At(w, zone))];

    /// <summary>Zone of the first place of the dateline that the profiles know.</summary>
    private string? PlaceZone() =>
        dateline?.Places.SelectMany(p => p.Split(',')).SelectMany(p => words.Zones.MeaningsOf(p.Trim())).FirstOrDefault(m => m.Contains('/', StringComparison.Ordinal));

    private void Report(Finding finding, EmbargoLine line) => manuscript.Findings.Add(finding.At(line.Span));

    private static string Written(IEnumerable<DateTimeOffset> readings) => string.Join(", ", readings.Select(r => r.ToString("yyyy-MM-dd HH:mm zzz", System.Globalization.CultureInfo.InvariantCulture)));
}
