using System.Globalization;
using System.Text;
using Distribution.Texts;

namespace Distribution.Service.Releases;

/// <summary>Last parts of newsroom addresses: <c>{symbol or date}-{title in its own script}</c>, NFC, at most 80 characters.</summary>
internal static class Slugs
{
    private const int Longest = 80;

    public static string Of(ReleaseText text, DateOnly today)
    {
        var head = text.Symbol?.Text ?? (text.Date?.Date ?? text.Dateline?.Date ?? today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var words = text.Title?.Text ?? (text.Body.Count > 0 ? text.Body[0].Text : "");
        return Shortened(Hyphened($"{head} {words}".Normalize(NormalizationForm.FormC)));
    }

    private static string Hyphened(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                slug.Append(Rune.ToLowerInvariant(rune));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }

    private static string Shortened(string slug)
    {
        if (slug.Length <= Longest)
        {
            return slug;
        }

        var cut = char.IsHighSurrogate(slug[Longest - 1]) ? Longest - 1 : Longest;
        var word = slug.LastIndexOf('-', cut - 1);
        return word > Longest / 2 ? slug[..word] : slug[..cut];
    }
}
