using System.Text.RegularExpressions;
using Distribution.Texts.Languages;

namespace Distribution.Translation.Values;

/// <summary>Numbers by value, in digits and in words: <c>3.5 million</c>, <c>350万</c>, <c>un tiers</c>, <c>三分之一</c>, <c>XXI</c>.</summary>
internal sealed partial class NumberReader(LanguageProfile? profile)
{
    private const string VulgarFractions = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
    private static readonly decimal[] VulgarValues = [1m / 2, 1m / 3, 2m / 3, 1m / 4, 3m / 4, 1m / 5, 2m / 5, 3m / 5, 4m / 5, 1m / 6, 5m / 6, 1m / 8, 3m / 8, 5m / 8, 7m / 8];

    private readonly NumberWords words = profile?.NumberWords ?? new NumberWords();
    private readonly Recognition recognition = profile?.Recognition ?? new Recognition();
    private readonly NumberForms forms = new(profile);
    private readonly bool isSpaced = profile?.SpacesBetweenWords ?? true;

    /// <summary>Whether the profile of the language has number words at all.</summary>
    public bool KnowsWords => words.Words.Count + words.Possible.Count > 0;

    public IReadOnlyList<NumberMention> Read(Sheet sheet)
    {
        var text = sheet.Text;
        var found = new List<NumberMention>();
        var sum = new NumberSum();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                at = Digits(sheet, text, at, sum, found);
            }
            else if (VulgarFractions.IndexOf(text[at]) is var fraction and >= 0)
            {
                Close(sheet, sum, found);
                found.Add(new NumberMention([VulgarValues[fraction]], Certainty.Digits, at, sheet.Printed.Substring(at, 1)));
                at++;
            }
            else if (forms.At(text, at) is { } word)
            {
                Word(sheet, word.Form, at, word.End, word.IsJoined, sum, found);
                at = word.End;
            }
            else
            {
                at = Between(sheet, text, at, sum, found);
            }
        }

        Close(sheet, sum, found);
        found.AddRange(Roman().Matches(sheet.Printed).Where(m => text[m.Index] != Sheet.Taken).Select(m => new NumberMention([RomanValue(m.Value)], Certainty.Possible, m.Index, m.Value)));
        return Fractions(sheet, [.. found.OrderBy(n => n.Start).Select(n => OfClock(text, n))]);
    }

    /// <summary>Two in the afternoon is 14 o'clock, and the minutes of a full hour may be left out.</summary>
    private NumberMention OfClock(string text, NumberMention number)
    {
        if (number.Raw.Length == 2 && number.Values[0] == 0)
        {
            return number with { Certainty = Certainty.Possible };
        }

        var isAfternoon = number.Values[0] is >= 1 and < 12 && recognition.Afternoon.Any(a => IsBeforeHour(text, number.Start, a) || IsBehindHour(text, number.End, a));
        return isAfternoon ? number with { Values = [.. number.Values, number.Values[0] + 12] } : number;
    }

    private bool IsBeforeHour(string text, int start, string word)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        return before.EndsWith(word, StringComparison.Ordinal) && !(isSpaced && IsLetter(text, before.Length - word.Length - 1));
    }

    private bool IsBehindHour(string text, int end, string word)
    {
        if (end + 2 < text.Length && text[end] is ':' or '.' && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2]))
        {
            end += 3; // the minutes
        }

        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return string.CompareOrdinal(text, end, word, 0, word.Length) == 0 && !(isSpaced && IsLetter(text, end + word.Length));
    }

    private int Digits(Sheet sheet, string text, int at, NumberSum sum, List<NumberMention> found)
    {
        var run = DigitRun.At(text, at, words);
        var (end, values) = (run.End, run.Values);
        if (Quotient().Match(text, at) is { Success: true } quotient)
        {
            (end, values) = (at + quotient.Length, [Whole(quotient.Groups[1]) / Whole(quotient.Groups[2])]);
        }

        if (isSpaced || !sum.EndsInMultiplier || sum.End != at)
        {
            Close(sheet, sum, found);
        }

        var mark = recognition.OrdinalEndings.FirstOrDefault(m => string.CompareOrdinal(text, end, m, 0, m.Length) == 0 && !IsLetter(text, end + m.Length));
        var isOfName = (IsNameLetter(text, end) && mark is null && forms.At(text, end) is null)
            || IsNameLetter(text, at - 1) || (at >= 2 && text[at - 1] == '-' && IsNameLetter(text, at - 2));
        sum.AddDigits(values, at, end, isOfName ? Certainty.Written : Certainty.Digits);
        if (mark is not null)
        {
            sum.End = end + mark.Length;
            Close(sheet, sum, found);
        }

        return end + (mark?.Length ?? 0);
    }

    private static void Word(Sheet sheet, Form form, int start, int end, bool isJoined, NumberSum sum, List<NumberMention> found)
    {
        if (form.Kind == FormKind.None)
        {
            Close(sheet, sum, found);
            return;
        }

        if (!sum.TryAdd(form, start, end, isJoined))
        {
            Close(sheet, sum, found);
            sum.TryAdd(form, start, end, isJoined: false);
        }
    }

    /// <summary>Goes over what stands between two words; only spaces, hyphens and a joiner keep a number together.</summary>
    private int Between(Sheet sheet, string text, int at, NumberSum sum, List<NumberMention> found)
    {
        if (!sum.IsEmpty && text[at] is ' ' or '-' or '‑')
        {
            return at + 1;
        }

        if (!sum.IsEmpty && isSpaced && forms.JoinerAt(text, at) is > 0 and var length)
        {
            sum.IsJoined = true;
            return at + length;
        }

        Close(sheet, sum, found);
        do
        {
            at++; // to the end of the word: number words inside of words are none
        }
        while (isSpaced && at < text.Length && IsLetter(text, at) && IsLetter(text, at - 1));

        return at;
    }

    private static void Close(Sheet sheet, NumberSum sum, List<NumberMention> found)
    {
        if (!sum.IsEmpty)
        {
            found.Add(sum.Mention(sheet.Printed));
            sum.Clear();
        }
    }

    /// <summary>Joins denominator and numerator: <c>三分之一</c> is 1/3, <c>百分之三十</c> is 30 (per cent).</summary>
    private List<NumberMention> Fractions(Sheet sheet, List<NumberMention> mentions)
    {
        for (var index = mentions.Count - 2; words.FractionOf is { } of && index >= 0; index--)
        {
            var (below, above) = (mentions[index], mentions[index + 1]);
            if (sheet.Printed[below.End..Math.Max(below.End, above.Start)] == of && below.Values[0] != 0)
            {
                var value = below.Values[0] == 100 ? above.Values[0] : above.Values[0] / below.Values[0];
                mentions[index] = new NumberMention([value], Certainty.Written, below.Start, sheet.Printed[below.Start..above.End]);
                mentions.RemoveAt(index + 1);
            }
        }

        return mentions;
    }

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);

    /// <summary>Latin, Greek and Cyrillic: digits beside them belong to a name; Arabic and Chinese write prefixes and units together with digits.</summary>
    private static bool IsNameLetter(string text, int at) => IsLetter(text, at) && text[at] < '\u0590';

    private static decimal Whole(Group digits) => decimal.Parse(digits.ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    private static decimal RomanValue(string numeral)
    {
        var values = numeral.Select(c => c switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, _ => 100 }).ToList();
        return values.Select((value, index) => index + 1 < values.Count && value < values[index + 1] ? -value : value).Sum();
    }

    [GeneratedRegex(@"\G(?<![\d/])([1-9]\d?)/([1-9]\d?)(?![\d/])", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Quotient();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?=[IVXLC]{2,})C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![\p{Lu}\p{N}])", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Roman();
}
