using System.Text.RegularExpressions;
using Distribution.Texts;
using PhoneNumbers;

namespace Distribution.Translation.Values;

/// <summary>Telephone numbers with their country code; without one, digits are only numbers.</summary>
internal static partial class PhoneReader
{
    public static IReadOnlyList<AddressMention> Read(Sheet sheet) =>
        [.. International().Matches(sheet.Text).Select(m => new AddressMention(Value(m.Value), m.Index, sheet.Take(m.Index, m.Length)))];

    /// <summary>The number of a contact, in the form that is compared.</summary>
    public static string Value(Phone phone) => phone.E164 ?? Value(new Sheet(phone.Raw).Text);

    /// <summary>ITU-T E.164 where a valid number can be made of it, else its digits.</summary>
    private static string Value(string printed)
    {
        var digits = string.Concat(printed.Where(c => char.IsAsciiDigit(c) || c == '+'));
        try
        {
            var library = PhoneNumberUtil.GetInstance();
            var number = library.Parse(digits, defaultRegion: null);
            return library.IsValidNumber(number) ? library.Format(number, PhoneNumberFormat.E164) : digits;
        }
        catch (NumberParseException)
        {
            return digits; // the library says by exception that it is none
        }
    }

    [GeneratedRegex(@"\(?\+\d(?:[ ().\-–/‑]{0,3}\d){6,14}", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex International();
}
