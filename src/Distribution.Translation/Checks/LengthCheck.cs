using Distribution.Texts;

namespace Distribution.Translation.Checks;

/// <summary>Paragraphs far shorter or longer than the others of the same translation: part of them may be missing.</summary>
/// <remarks>Measured against the translation's own ratio, so that no table of languages is needed.</remarks>
internal static class LengthCheck
{
    private const int ShortestTold = 80; // letters of the longer one
    private const double MostDeviation = 2; // half or twice the usual

    public static IEnumerable<Finding> Of(Comparison comparison)
    {
        var pairs = comparison.Alignment.Pairs.Where(p => p.Version[0].Place is not (Place.Title or Place.Subtitle)).ToList();
        var usual = Length(pairs.SelectMany(p => p.Version)) / Math.Max(1, Length(pairs.SelectMany(p => p.Source)));
        return pairs
            .Where(p => Math.Max(Length(p.Source), Length(p.Version) / usual) >= ShortestTold)
            .Select(p => (Pair: p, Ratio: Length(p.Version) / Math.Max(1, Length(p.Source)) / usual))
            .Where(p => p.Ratio is < 1 / MostDeviation or > MostDeviation)
            .Select(p => Finding.Warning("length-suspicious", ("paragraph", p.Pair.Name), ("percent", Math.Round(p.Ratio * 100))).At(p.Pair.Span));
    }

    private static double Length(IEnumerable<Passage> passages) => passages.Sum(p => (double)p.Letters.Length);
}
