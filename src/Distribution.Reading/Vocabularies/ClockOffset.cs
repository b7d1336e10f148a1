using System.Globalization;
using System.Text.RegularExpressions;

namespace Distribution.Reading.Vocabularies;

/// <summary>Offsets from UTC as they are written: <c>-04:00</c>, <c>UTC+2</c>, <c>GMT+05:30</c>.</summary>
internal static partial class ClockOffset
{
    public static bool TryParse(string text, out TimeSpan offset)
    {
        offset = default;
        var match = Written().Match(text);
        if (!match.Success)
        {
            return false;
        }

        var hours = int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture);
        var minutes = match.Groups["m"].Success ? int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture) : 0;
        offset = new TimeSpan(hours, minutes, 0) * (match.Groups["s"].Value == "+" ? 1 : -1);
        return hours <= 14 && minutes < 60;
    }

    [GeneratedRegex(@"^(?:UTC|GMT)?(?<s>[+\-\u2212])(?<h>\d{1,2})(?::?(?<m>\d{2}))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
