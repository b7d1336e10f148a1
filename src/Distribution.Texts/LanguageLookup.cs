namespace Distribution.Texts;

/// <summary>Which of the languages at hand a reader gets: lookup of RFC 4647 §3.4, tried both ways.</summary>
public static class LanguageLookup
{
    /// <summary>The first language of the ranking that is at hand; null where none is.</summary>
    /// <remarks>
    /// For each ranked language: the same one; then shorter and shorter forms of it (<c>fr-CA</c> takes <c>fr</c>); then a longer
    /// form at hand (<c>pt</c> takes <c>pt-BR</c>, the first in order). Chinese in one script never stands in for the other.
    /// </remarks>
    public static LanguageTag? Choose(IEnumerable<LanguageTag> ranked, IReadOnlyCollection<LanguageTag> atHand)
    {
        ArgumentNullException.ThrowIfNull(ranked);
        ArgumentNullException.ThrowIfNull(atHand);
        return ranked.Select(wanted => Shorter(wanted, atHand) ?? Longer(wanted, atHand)).FirstOrDefault(found => found is not null);
    }

    private static LanguageTag? Shorter(LanguageTag wanted, IReadOnlyCollection<LanguageTag> atHand)
    {
        for (var range = wanted.ToString(); range.Length > 0; range = Truncated(range))
        {
            if (range == "zh" && wanted.ToString() == "zh-Hant")
            {
                return null;
            }

            if (atHand.FirstOrDefault(t => t.ToString() == range) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static LanguageTag? Longer(LanguageTag wanted, IReadOnlyCollection<LanguageTag> atHand) =>
        wanted.Primary == "zh"
            ? null
            : atHand.Where(t => t.ToString().StartsWith($"{wanted}-", StringComparison.Ordinal)).MinBy(t => t.ToString(), StringComparer.Ordinal);

    private static string Truncated(string range)
    {
        var cut = range.LastIndexOf('-');
        if (cut < 0)
        {
            return "";
        }

        // RFC 4647 §3.4: a single-letter subtag goes with the one that follows it.
        return cut >= 2 && range[cut - 2] == '-' ? range[..(cut - 2)] : range[..cut];
    }
}
