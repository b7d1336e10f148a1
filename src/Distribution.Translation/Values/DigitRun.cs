using System.Globalization;
using Distribution.Texts.Languages;

namespace Distribution.Translation.Values;

/// <summary>Digits with their separators: <c>1,234.5</c>, <c>1 234,5</c>, <c>١٬٢٣٤٫٥</c>.</summary>
/// <param name="Values">What they can mean, the likeliest first.</param>
/// <param name="End">Behind the last digit.</param>
internal sealed record DigitRun(IReadOnlyList<decimal> Values, int End)
{
    private const int MostParts = 10; // more groups of three than a decimal holds; a longer row of digits and dots is no number
    private const char ArabicDecimal = '٫';
    private const char ArabicGroup = '٬';

    /// <summary>Reads the digits that begin at a place.</summary>
    public static DigitRun At(string text, int start, NumberWords words)
    {
        var parts = new List<string> { Digits(text, start) };
        var separators = new List<char>();
        var at = start + parts[0].Length;
        while (parts.Count < MostParts && at + 1 < text.Length && text[at] is '.' or ',' or ' ' or '\'' or ArabicDecimal or ArabicGroup && char.IsAsciiDigit(text[at + 1]))
        {
            var next = Digits(text, at + 1);
            if (text[at] == ' ' && !(next.Length == 3 && parts[0].Length <= 3 && separators.All(s => s == ' ') && words.Groups.Contains(" ", StringComparer.Ordinal)))
            {
                break; // another number
            }

            separators.Add(text[at]);
            parts.Add(next);
            at += next.Length + 1;
        }

        var spaces = separators.TakeWhile(s => s == ' ').Count();
        var whole = string.Concat(parts.Take(spaces + 1));
        var values = Meanings([whole, .. parts.Skip(spaces + 1)], [.. separators.Skip(spaces)], words);
        return values.Count > 0 ? new DigitRun(values, at) : new DigitRun([Value(parts[0])], start + parts[0].Length); // a list or an outline number: one by one
    }

    private static IReadOnlyList<decimal> Meanings(IReadOnlyList<string> parts, IReadOnlyList<char> separators, NumberWords words)
    {
        var isGrouped = parts[0].Length <= 3 && parts.Skip(1).All(p => p.Length == 3);
        switch (separators.Distinct().Count())
        {
            case 0:
                return [Value(parts[0])];
            case 1 when separators.Count > 1:
                return isGrouped ? [Value(string.Concat(parts))] : [];
            case 1:
                return One(parts, separators[0], isGrouped, words);
            case 2 when separators.Count(s => s == separators[^1]) == 1 && parts.Skip(1).SkipLast(1).All(p => p.Length == 3):
                return [Value($"{string.Concat(parts.SkipLast(1))}.{parts[^1]}")];
            default:
                return [];
        }
    }

    /// <summary>One separator: three digits behind it may be a group or decimals, and the language says which is likelier; any other count is decimals.</summary>
    private static IReadOnlyList<decimal> One(IReadOnlyList<string> parts, char separator, bool isGrouped, NumberWords words)
    {
        var grouped = Value(string.Concat(parts));
        var pointed = Value($"{parts[0]}.{parts[1]}");
        return separator switch
        {
            ArabicDecimal => [pointed],
            _ when !isGrouped => [pointed],
            ArabicGroup or '\'' => [grouped],
            _ when words.Decimal == separator.ToString() => [pointed, grouped],
            _ => [grouped, pointed],
        };
    }

    private static string Digits(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? text[start..] : text.Substring(start, length);
    }

    /// <summary>Rounded to what a decimal holds: nobody writes more digits, and a file full of them must not be an exception.</summary>
    private static decimal Value(string digits) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : Value(digits[..20]);
}
