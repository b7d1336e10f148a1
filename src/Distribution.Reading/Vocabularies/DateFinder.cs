using System.Globalization;
using System.Text.RegularExpressions;
using Distribution.Texts.Languages;

namespace Distribution.Reading.Vocabularies;

/// <summary>Finds dates in a text by the names and words of language profiles.</summary>
internal sealed class DateFinder
{
    private const string ChineseDigits = "〇一二三四五六七八九";
    private readonly Dictionary<string, int> months = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DayOfWeek> weekdays = new(StringComparer.Ordinal);
    private readonly bool monthFirst;
    private readonly Regex[] patterns;

    public DateFinder(IReadOnlyList<Recognition> recognitions)
    {
        monthFirst = recognitions[0].MonthFirst;
        foreach (var recognition in recognitions)
        {
            Add(months, recognition.Months, i => i + 1);
            Add(weekdays, recognition.Weekdays, i => (DayOfWeek)i);
        }

        patterns = [.. Patterns(recognitions).Select(p => new Regex(p, RegexOptions.CultureInvariant))];
    }

    /// <summary>The dates of a text, in order, none overlapping.</summary>
    public IReadOnlyList<FoundDate> Find(string text)
    {
        var folded = Folding.Fold(text);
        var found = new List<FoundDate>();
        foreach (var pattern in patterns)
        {
            foreach (Match match in pattern.Matches(folded))
            {
                if (Date(match) is { } date && !found.Exists(f => f.Start < date.End && date.Start < f.End))
                {
                    found.Add(date);
                }
            }
        }

        return [.. found.OrderBy(f => f.Start)];
    }

    private static void Add<T>(Dictionary<string, T> names, IReadOnlyList<IReadOnlyList<string>> lists, Func<int, T> value)
    {
        for (var i = 0; i < lists.Count; i++)
        {
            foreach (var name in lists[i])
            {
                names.TryAdd(Folding.Fold(name), value(i));
            }
        }
    }

    private IEnumerable<string> Patterns(IReadOnlyList<Recognition> recognitions)
    {
        var month = Names(months.Keys);
        var weekday = Names(weekdays.Keys);
        var words = Names([.. recognitions.SelectMany(r => r.DateWords).Select(Folding.Fold), ","]);
        var ordinal = Names(recognitions.SelectMany(r => r.OrdinalEndings).Select(Folding.Fold).Append("."));
        var leading = Names(recognitions.SelectMany(r => r.DateWords).Select(Folding.Fold).Where(w => char.IsLetter(w[0])));
        var before = $@"(?:(?<![\p{{L}}])(?:{leading})\s+)?(?:(?<weekday>{weekday})\.?(?:\s*,\s*|\s+)(?:(?:{words})\s+)?)?";
        var year = @"(?<year>1[89]\d\d|2[01]\d\d)(?!\d)";

        // day month year: 30 July 2018, 26 de junio de 2021, 19. September 2007, ٣٠ تموز/يوليه ٢٠١٨, ngày 20 tháng 6 năm 2005
        yield return $@"{before}(?<![\d.,/:])(?<day>\d{{1,2}})(?:\s?(?:{ordinal}))?\s*(?:(?:{words})\s*)?(?<![\p{{L}}])(?<month>{month})(?:\s*/\s*(?:{month}))?(?![\p{{L}}])(?:\s+(?:{month})(?![\p{{L}}]))?(?:\.?(?:\s*(?:{words}))*\s*{year}(?:\.?\s*(?:{words})(?![\p{{L}}]))?)?";

        // month day year: July 30, 2018
        yield return $@"{before}(?<![\p{{L}}])(?<month>{month})\.?\s+(?<day>\d{{1,2}})(?:{ordinal})?(?![\d:])(?:\s*,?\s*{year})?";
        yield return $@"(?<!\d)(?<year>\d{{4}})-(?<m>\d{{2}})-(?<day>\d{{2}})(?!\d)";
        yield return $@"(?<!\d)(?:(?<year>\d{{4}}|[〇零一二三四五六七八九]{{4}})\s?年\s?)?(?<m>\d{{1,2}}|[一二三四五六七八九十]{{1,2}})\s?月\s?(?<day>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})\s?[日号號](?:\s?[(]?(?<weekday>{weekday})[)]?)?";
        yield return $@"{before}(?<![\d.,/:-])(?<a>\d{{1,2}})(?<s>[./-])(?<b>\d{{1,2}})\k<s>(?<year>\d{{4}})(?!\d)";
    }

    private static string Names(IEnumerable<string> names) =>
        string.Join('|', names.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(n => n.Length).Select(n => Regex.Escape(n).Replace(@"\ ", @"\s+", StringComparison.Ordinal))) is { Length: > 0 } all ? all : "(?!)";

    private FoundDate? Date(Match match)
    {
        var (month, day) = MonthAndDay(match);
        var year = match.Groups["year"].Success ? Number(match.Groups["year"].Value) : (int?)null;
        return month is >= 1 and <= 12 && day is >= 1 and <= 31
            ? new FoundDate(match.Index, match.Value.TrimEnd(' ', ',').Length, year, month, day, Weekday(match.Groups["weekday"]))
            : null;
    }

    private (int Month, int Day) MonthAndDay(Match match)
    {
        if (match.Groups["month"].Success)
        {
            return (months.GetValueOrDefault(Spaced(match.Groups["month"].Value)), Number(match.Groups["day"].Value));
        }

        if (match.Groups["m"].Success)
        {
            return (Number(match.Groups["m"].Value), Number(match.Groups["day"].Value));
        }

        var (a, b) = (Number(match.Groups["a"].Value), Number(match.Groups["b"].Value));
        return (monthFirst && a <= 12) || b > 12 ? (a, b) : (b, a);
    }

    private DayOfWeek? Weekday(Group group) => group.Success && weekdays.TryGetValue(Spaced(group.Value), out var day) ? day : null;

    private static string Spaced(string name) => Regex.Replace(name, @"\s+", " ", RegexOptions.CultureInvariant);

    private static int Number(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        if (text.Length == 4)
        {
            return text.Aggregate(0, (all, c) => (all * 10) + Digit(c));
        }

        var ten = text.IndexOf('十', StringComparison.Ordinal);
        return ten < 0
            ? Digit(text[0])
            : ((ten == 0 ? 1 : Digit(text[0])) * 10) + (ten == text.Length - 1 ? 0 : Digit(text[^1]));
    }

    private static int Digit(char c) => c == '零' ? 0 : Math.Max(0, ChineseDigits.IndexOf(c, StringComparison.Ordinal));
}
