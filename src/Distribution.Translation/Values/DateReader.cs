using System.Globalization;
using System.Text.RegularExpressions;
using Distribution.Texts.Languages;

namespace Distribution.Translation.Values;

/// <summary>Dates: a month by its name with what stands around it (<c>30 July 2018</c>, <c>July 30</c>, <c>2018年7月30日</c>, <c>٣٠ تموز/يوليه</c>), and dates in digits.</summary>
internal sealed partial class DateReader
{
    private const int Reach = 40; // UTF-16 units around a month that can belong to its date
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly bool isSpaced, isMonthFirst;
    private readonly IReadOnlyList<(string Form, int Month)> months;
    private readonly Regex yearBefore, dayBefore, moreDaysBefore, dayAfter, moreDaysAfter, yearAfter;

    public DateReader(LanguageProfile? profile)
    {
        var words = profile?.NumberWords ?? new NumberWords();
        var recognition = profile?.Recognition ?? new Recognition();
        isMonthFirst = recognition.MonthFirst;
        isSpaced = profile?.SpacesBetweenWords ?? true;
        months = profile is null ? [] : Months(profile);

        var of = $"(?: ?,? ?(?:{Any(recognition.DateWords, trailingSpace: true)})?)";
        var mark = $"(?:{Any(recognition.OrdinalEndings, trailingSpace: false)})?";
        var joiner = $"(?: ?[-–—,、] ?| ?(?:{Any(words.DayJoiners, trailingSpace: false)}) ?| ?, (?:{Any(words.DayJoiners, trailingSpace: false)}) )";
        var year = @"(?<year>\d{4})(?!\d)";
        yearBefore = Compiled($@"(?<!\d)(?<year>\d{{4}}) ?(?:{Any(words.YearMarks, trailingSpace: false)}) ?$");
        dayBefore = Compiled($@"(?<!\d|\d[.,:])(?<day>\d{{1,2}}){mark}[ -]?{of}$");
        moreDaysBefore = Compiled($@"(?<!\d|\d[.,:])(?<day>\d{{1,2}}){mark}{joiner}$");
        dayAfter = Compiled($@"^ ?(?<day>\d{{1,2}})(?!\d|[.,:]\d){mark}");
        moreDaysAfter = Compiled($@"^{joiner}(?<day>\d{{1,2}})(?!\d|[.,:]\d){mark}");
        yearAfter = Compiled($"^{of}{year}");
    }

    public IReadOnlyList<DateMention> Read(Sheet sheet)
    {
        var found = InDigits().Matches(sheet.Text).Select(m => InDigits(m, sheet)).OfType<DateMention>().ToList();
        for (var at = 0; at < sheet.Printed.Length; at++)
        {
            if (MonthAt(sheet.Signs, at) is { } month)
            {
                found.AddRange(Around(sheet, at, month.Length, month.Month, out at));
            }
        }

        return [.. found.OrderBy(d => d.Start)];
    }

    private List<DateMention> Around(Sheet sheet, int start, int length, int month, out int end)
    {
        var text = sheet.Signs;
        var (first, last) = (start, start + length);
        var days = new List<(int Day, int Start, int End)>();
        var year = Before(yearBefore, text, ref first) is { } y ? Number(y.Groups["year"]) : (int?)null;

        if (year is null && Before(dayBefore, text, ref first) is { } day && Number(day.Groups["day"]) is >= 1 and <= 31)
        {
            days.Add((Number(day.Groups["day"]), first, last));
            while (Before(moreDaysBefore, text, ref first) is { } more)
            {
                days.Insert(0, (Number(more.Groups["day"]), first, first + more.Length));
            }
        }
        else if (year is null)
        {
            first = start;
        }

        if (days.Count == 0 && After(dayAfter, text, ref last) is { } behind)
        {
            days.Add((Number(behind.Groups["day"]), first, last));
            while (After(moreDaysAfter, text, ref last) is { } more)
            {
                days.Add((Number(more.Groups["day"]), last - more.Length, last));
            }
        }

        if (year is null && After(yearAfter, text, ref last) is { } stated)
        {
            year = Number(stated.Groups["year"]);
        }

        end = last - 1;
        var printed = sheet.Take(first, last - first);
        return days.Count == 0
            ? [new DateMention(year, month, Day: null, first, printed)]
            : [.. days.Select(d => new DateMention(year, month, d.Day, days.Count == 1 ? first : d.Start, days.Count == 1 ? printed : sheet.Printed[d.Start..d.End]))];
    }

    private (int Month, int Length)? MonthAt(ReadOnlySpan<char> text, int at)
    {
        foreach (var (form, month) in months)
        {
            if (Stands(text, at, form))
            {
                return (month, form.Length + Doubled(text, at + form.Length, month));
            }
        }

        return null;
    }

    /// <summary>Length of the second name that Arabic adds after a stroke: <c>تموز/يوليه</c>.</summary>
    private int Doubled(ReadOnlySpan<char> text, int at, int month)
    {
        var stroke = at;
        while (stroke < text.Length && text[stroke] == ' ')
        {
            stroke++;
        }

        if (stroke >= text.Length || text[stroke] != '/')
        {
            return 0;
        }

        var name = stroke + 1;
        while (name < text.Length && text[name] == ' ')
        {
            name++;
        }

        foreach (var (form, same) in months)
        {
            if (same == month && Stands(text, name, form))
            {
                return name + form.Length - at;
            }
        }

        return 0;
    }

    private bool Stands(ReadOnlySpan<char> text, int at, string form)
    {
        if (at >= text.Length || !text[at..].StartsWith(form, StringComparison.Ordinal))
        {
            return false;
        }

        var end = at + form.Length;
        return char.IsDigit(form[0])
            ? at == 0 || !char.IsDigit(text[at - 1])
            : !isSpaced || ((at == 0 || !IsOfWord(text[at - 1])) && (end == text.Length || !IsOfWord(text[end])));
    }

    private static IReadOnlyList<(string Form, int Month)> Months(LanguageProfile profile)
    {
        IEnumerable<IEnumerable<string>> lists = profile.Recognition.Months.Count == 12
            ? profile.Recognition.Months
            : profile.Writing.Months.Zip(profile.Writing.ShortMonths, (full, brief) => (IEnumerable<string>)[full, brief]);
        return [.. lists
            .SelectMany((forms, index) => forms.SelectMany(f => f.Split('/').Append(f)).Select(f => (Form: f.ToLowerInvariant().Replace('’', '\''), Month: index + 1)))
            .Distinct()
            .OrderByDescending(m => m.Form.Length)];
    }

    private DateMention? InDigits(Match match, Sheet sheet)
    {
        var (first, second, third) = (Number(match.Groups["first"]), Number(match.Groups["second"]), Number(match.Groups["third"]));
        var (year, month, day) = first > 31 ? (first, second, third) : second > 12 || (isMonthFirst && first <= 12) ? (third, first, second) : (third, second, first);
        return year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day is >= 1 and <= 31
            ? new DateMention(year, month, day, match.Index, sheet.Take(match.Index, match.Length))
            : null;
    }

    private static Match? Before(Regex pattern, ReadOnlySpan<char> text, ref int first)
    {
        var from = Math.Max(0, first - Reach);
        var match = pattern.Match(text[from..first].ToString());
        first = match.Success ? from + match.Index : first;
        return match.Success ? match : null;
    }

    private static Match? After(Regex pattern, ReadOnlySpan<char> text, ref int last)
    {
        var match = pattern.Match(text[last..Math.Min(text.Length, last + Reach)].ToString());
        last += match.Length;
        return match.Success ? match : null;
    }

    private static bool IsOfWord(char sign) => char.IsLetterOrDigit(sign) || char.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark;

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>A choice between words; one that can never match where there are none.</summary>
    private static string Any(IReadOnlyCollection<string> words, bool trailingSpace) => words.Count == 0
        ? "(?!)"
        : string.Join('|', words.OrderByDescending(w => w.Length).Select(w => Regex.Escape(w) + (trailingSpace ? " " : "")));

    private static Regex Compiled(string pattern) => new(pattern, RegexOptions.None, Patience);

    [GeneratedRegex(@"(?<![\d./-])(?:(?<first>\d{4})-(?<second>\d{1,2})-(?<third>\d{1,2})|(?<first>\d{1,2})[./](?<second>\d{1,2})[./](?<third>\d{4}))(?![\d-])", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex InDigits();
}
