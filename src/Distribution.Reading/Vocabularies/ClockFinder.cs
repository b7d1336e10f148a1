using System.Globalization;
using System.Text.RegularExpressions;
using Distribution.Texts.Languages;

namespace Distribution.Reading.Vocabularies;

/// <summary>Finds times of day: 12 and 24 hours, <c>noon</c>, <c>10h</c>, <c>00.01 hrs</c>, <c>上午10时</c>, with the zone behind or in brackets.</summary>
internal sealed class ClockFinder
{
    private readonly Regex time;
    private readonly Phrases morning;
    private readonly Phrases noon;
    private readonly Phrases midnight;
    private readonly Phrases zoneNames;

    public ClockFinder(IReadOnlyList<Recognition> recognitions, ZoneNames zones)
    {
        morning = new Phrases(recognitions.SelectMany(r => r.Morning));
        noon = new Phrases(recognitions.SelectMany(r => r.Noon));
        midnight = new Phrases(recognitions.SelectMany(r => r.Midnight));
        zoneNames = zones.Names;
        var half = Names(recognitions.SelectMany(r => r.Morning.Concat(r.Afternoon)));
        var clock = Names(recognitions.SelectMany(r => r.ClockWords));
        var named = Names(recognitions.SelectMany(r => r.Noon.Concat(r.Midnight)));
        time = new Regex(
            $@"(?<before>(?:{half})\s*)?(?<![\d.,/:+-])(?:(?<h>[01]?\d|2[0-4])\s?(?:[:.]|h\s?|\s?[时時点點:]\s?)\s?(?<m>[0-5]\d)(?:\s?分)?(?![\d./])|(?<h>[01]\d|2[0-4])(?<m>[0-5]\d)(?=\s*(?:{clock}|\(|[a-z]{{2,5}}\b|[a-z]+ time))|(?<h>[01]?\d|2[0-4])(?=\s?(?:{half}|{clock}))|(?<h>[01]?\d|2[0-4])(?=\s+(?:gmt|utc|cet|cest|edt|est|et)\b))(?<after>\s?(?:{half})(?![\p{{L}}]))?(?:\s?(?:{clock})(?![\p{{L}}]))?(?<after>\s?(?:{half})(?![\p{{L}}]))?|(?<![\p{{L}}])(?<named>{named})(?![\p{{L}}])",
            RegexOptions.CultureInvariant);
    }

    /// <summary>The times of a text, in order.</summary>
    public IReadOnlyList<FoundTime> Find(string text)
    {
        var folded = Folding.Fold(text);
        var found = new List<FoundTime>();
        foreach (Match match in time.Matches(folded))
        {
            if (Read(match) is var (clock, doubtful))
            {
                var (zones, end) = ZonesBehind(text, match.Index + match.Length);
                found.Add(new FoundTime(match.Index, end, clock, zones, doubtful));
            }
        }

        return found;
    }

    private (TimeOnly Time, bool Doubtful)? Read(Match match)
    {
        if (match.Groups["named"] is { Success: true } word)
        {
            return midnight.Is(word.Value) ? (TimeOnly.MinValue, true) : noon.Is(word.Value) ? (new TimeOnly(12, 0), false) : null;
        }

        var hour = Number(match.Groups["h"]);
        var minute = match.Groups["m"].Success ? Number(match.Groups["m"]) : 0;
        var half = match.Groups["after"].Success ? match.Groups["after"].Value : match.Groups["before"].Value;
        if (half.Trim().Length == 0 || hour > 12)
        {
            return hour == 24 ? (minute == 0 ? (TimeOnly.MinValue, true) : null) : (new TimeOnly(hour, minute), false);
        }

        if (hour == 0)
        {
            return (new TimeOnly(hour, minute), minute == 0); // "00.01am"
        }

        return (new TimeOnly((hour % 12) + (morning.Is(half) ? 0 : 12), minute), hour == 12 && minute == 0); // nobody agrees on what 12:00 a.m. is
    }

    private (List<string> Zones, int End) ZonesBehind(string text, int from)
    {
        var zones = new List<string>();
        var end = from;
        while (true)
        {
            var next = end;
            while (next < text.Length && (text[next] is ' ' or '(' or ')' or ',' or '\u00A0' or '\uFF08' or '\uFF09' or '\uFF0C' or '\u060C'))
            {
                next++;
            }

            var name = zoneNames.Find(text, Math.Min(next, text.Length));
            if (OffsetAt(text, next) is { } offset)
            {
                zones.Add(offset.Value.Replace(" ", "", StringComparison.Ordinal));
                end = next + offset.Length;
            }
            else if (name.Success && name.Index == next)
            {
                zones.Add(text.Substring(name.Index, name.Length));
                end = name.Index + name.Length;
            }
            else
            {
                return (zones, end);
            }
        }
    }

    private static Match? OffsetAt(string text, int from) =>
        Regex.Match(text[Math.Min(from, text.Length)..], @"^(?:UTC|GMT)\s?[+\-\u2212]\s?\d{1,2}(?::?\d{2})?\b|^[+\u2212-]\d{2}:\d{2}\b", RegexOptions.CultureInvariant) is { Success: true } match ? match : null;

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    private static string Names(IEnumerable<string> names) =>
        string.Join('|', names.Select(Folding.Fold).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(n => n.Length).Select(Regex.Escape)) is { Length: > 0 } all ? all : "(?!)";
}
