using System.Text.RegularExpressions;
using Distribution.Reading.Documents;
using Distribution.Reading.Vocabularies;
using Distribution.Texts;
using PhoneNumbers;

namespace Distribution.Reading.Parts;

/// <summary>Telephone numbers in a line of a contact: as printed, and by libphonenumber in the form of E.164.</summary>
internal sealed partial class Phones(Vocabulary words, string? region)
{
    private const int FewestDigits = 7; // fewer only behind a label
    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <summary>The numbers with their places; the label before each decides its kind.</summary>
    public IReadOnlyList<(int Start, int Length, Phone Phone)> Find(string text)
    {
        var found = new List<(int, int, Phone)>();
        var behind = 0;
        foreach (Match match in Number().Matches(Letters.WithPlainDigits(text)))
        {
            var (start, length) = Trimmed(match);
            var raw = text.Substring(start, length);
            var label = text[behind..start];
            var kind = KindOf(label, PhoneKind.Phone);
            if (raw.Count(char.IsDigit) >= (IsLabelled(label) ? 5 : FewestDigits) && !Date().IsMatch(raw))
            {
                found.Add((start, length, new Phone(raw, E164(raw), kind)));
                behind = start + length;
            }
        }

        return found;
    }

    public bool IsLabelled(string before) => words.PhoneLabels.In(before) || words.MobileLabels.In(before) || words.FaxLabels.In(before);

    private PhoneKind KindOf(string label, PhoneKind otherwise)
    {
        var mobile = Last(words.MobileLabels, label);
        var fax = Last(words.FaxLabels, label);
        var phone = Last(words.PhoneLabels, label);
        return (mobile, fax) switch
        {
            _ when mobile >= 0 && mobile >= fax && mobile >= phone - 25 => PhoneKind.Mobile, // "mobile telephone", "Tel. mobile"
            _ when fax >= 0 && fax > phone => PhoneKind.Fax,
            _ => otherwise,
        };
    }

    private static int Last(Phrases labels, string text)
    {
        var last = -1;
        for (var found = labels.Find(text); found.Success; found = labels.Find(text, found.Index + found.Length))
        {
            last = found.Index;
        }

        return last;
    }

    private string? E164(string raw)
    {
        var number = Letters.WithPlainDigits(raw);
        return Parsed(number) ?? (number[^1] == '+' ? Parsed(Turned(number)) : null);
    }

    private string? Parsed(string number)
    {
        try
        {
            var parsed = Numbers.Parse(number, region);
            return Numbers.IsValidNumber(parsed) ? Numbers.Format(parsed, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>In a text from right to left a number may stand in the order that the eye met its groups: <c>7100-623 202 1+</c>.</summary>
    private static string Turned(string number) => string.Concat(Group().Matches(number).Select(m => m.Value).Reverse());

    private static (int Start, int Length) Trimmed(Match match)
    {
        var (start, text) = (match.Index, match.Value);
        if (text[0] == '(' && !text.Contains(')', StringComparison.Ordinal))
        {
            (start, text) = (start + 1, text[1..]);
        }

        return (start, text.TrimEnd(' ', '(', '-', '.', '/').Length);
    }

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}@/.])(?:\(?\+\s?|\()?\(?\d(?:(?! +/ +|\s[-\u2010-\u2013]\s\(?\+)[\d\u00A0 ()\-\u2010-\u2013./]|(?<=\d)\s?\(0\)\s?)*\d(?:\+|(?![\p{L}@\d]))", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$|^\d{1,2}[./]\d{1,2}[./]\d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"\d+|\D", RegexOptions.CultureInvariant)]
    private static partial Regex Group();
}
