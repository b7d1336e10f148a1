namespace Distribution.Translation.Alignments;

/// <summary>How unlikely it is that passages of the source and of the version say the same: by length, sentences, kind and anchors.</summary>
/// <remarks>
/// After Gale and Church (1993), who align by length alone, and Simard et al. (1992), who add words that look alike in both languages.
/// The weights were set on the seed release with each paragraph taken out and doubled in turn.
/// </remarks>
internal sealed class Likeness
{
    private const double Spread = 0.22; // of the logarithm of the lengths' ratio, between paragraphs of one translation
    private const double MostForLength = 12;
    private const double OfSentence = 0.6; // a sentence more or less
    private const double OfPlace = 1.5; // a paragraph for a subhead, a note for a paragraph
    private const double MostForAnchors = 4;
    private const double FewAnchors = 0.5; // below this weight anchors tell little

    private readonly List<Traits> source, version, sourceTwos, versionTwos; // twos: each with the one behind it
    private readonly double ratio; // version's length to source's
    private readonly Dictionary<string, double> weights;

    public Likeness(IReadOnlyList<Passage> source, IReadOnlyList<Passage> version)
    {
        this.source = [.. source.Select(Traits.Of)];
        this.version = [.. version.Select(Traits.Of)];
        (sourceTwos, versionTwos) = (Twos(this.source), Twos(this.version));
        ratio = TypicalRatio();

        // Words tell something only where both languages have them; what stands in many passages tells them apart badly.
        var words = this.source.SelectMany(t => t.Words).Intersect(this.version.SelectMany(t => t.Words)).ToHashSet(StringComparer.Ordinal);
        weights = this.source.Concat(this.version).SelectMany(t => t.Facts.Concat(t.Words.Where(words.Contains))).GroupBy(a => a).ToDictionary(g => g.Key, g => 2.0 / Math.Max(2, g.Count()));
    }

    /// <summary>The cost of taking one or two passages from each side together; the lower, the liker.</summary>
    public double Cost(int fromSource, int ofSource, int fromVersion, int ofVersion)
    {
        var s = (ofSource == 1 ? source : sourceTwos)[fromSource];
        var v = (ofVersion == 1 ? version : versionTwos)[fromVersion];
        var deviation = Math.Log(v.Length / (s.Length * ratio)) / Spread;
        return Math.Min(MostForLength, deviation * deviation / 2)
            + (OfSentence * Math.Abs(s.Sentences - v.Sentences))
            + (s.Place == v.Place ? 0 : OfPlace)
            + Anchors(s, v);
    }

    /// <summary>From the bonus where every anchor is shared to as large a cost where none is; nothing where there are no anchors.</summary>
    private double Anchors(Traits s, Traits v)
    {
        var common = Weight(s.Facts.Intersect(v.Facts)) + Weight(s.Words.Intersect(v.Words));
        var all = Weight(s.Facts.Union(v.Facts)) + Weight(s.Words.Union(v.Words));
        return MostForAnchors * (all - (2 * common)) / (all + FewAnchors);
    }

    private double Weight(IEnumerable<string> anchors) => anchors.Sum(a => weights.GetValueOrDefault(a));

    private static List<Traits> Twos(List<Traits> ones) => [.. ones.Zip(ones.Skip(1), Traits.Join)];

    /// <summary>Of the average lengths, which one lost passage hardly moves.</summary>
    private double TypicalRatio() => source.Count == 0 || version.Count == 0 ? 1 : version.Average(t => t.Length) / source.Average(t => t.Length);
}
