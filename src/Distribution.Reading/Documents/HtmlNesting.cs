using System.Text.RegularExpressions;

namespace Distribution.Reading.Documents;

/// <summary>How deep the elements of a page are nested, told before it is parsed: a parser takes quadratic time over depth.</summary>
internal static partial class HtmlNesting
{
    private const int Deepest = 1000; // no page that a person wrote comes near

    public static bool IsTooDeep(string html)
    {
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            depth = html[tag.Index + 1] == '/' ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Deepest)
            {
                return true;
            }
        }

        return false;
    }

    // Elements that must be closed: an open p or li closes its brother by itself.
    [GeneratedRegex(@"</?(?:div|span|table|blockquote|section|article|center|ul|ol|dl|font|b|i|em|strong|u|a|form|main|aside|header|footer|figure|pre|q|small|big|sub|sup|code|svg|details)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
