namespace Distribution.Translation.Alignments;

/// <summary>Which passage of the version stands for which of the source, and which are left over.</summary>
/// <param name="Pairs">In the order of the text, title and subtitle first.</param>
/// <param name="Missing">Passages of the source that the version lacks.</param>
/// <param name="Added">Passages of the version that the source lacks.</param>
/// <param name="Doubled">Copies of passages that stand in the version already.</param>
internal sealed record Alignment(IReadOnlyList<Pair> Pairs, IReadOnlyList<Passage> Missing, IReadOnlyList<Passage> Added, IReadOnlyList<Passage> Doubled)
{
    public static Alignment Of(Passages source, Passages version)
    {
        var doubled = new List<Passage>();
        foreach (var copies in Copies.In(version.Blocks, source.Blocks))
        {
            // The copy usually comes after its original; one pasted far ahead of it would tear the alignment apart.
            var kept = new[] { copies[0], copies[^1] }.MinBy(c => Path.Cheapest(source.Blocks, Without([.. doubled, .. copies.Where(d => d != c)])).Cost);
            doubled.AddRange(copies.Where(c => c != kept));
        }

        var path = Path.Cheapest(source.Blocks, Without(doubled)).Steps;
        return new Alignment(
            [.. Heads(source, version), .. path.Where(p => p is { Source.Count: > 0, Version.Count: > 0 })],
            [.. path.Where(p => p.Version.Count == 0).SelectMany(p => p.Source)],
            [.. path.Where(p => p.Source.Count == 0).SelectMany(p => p.Version)],
            doubled);

        IReadOnlyList<Passage> Without(IReadOnlyList<Passage> left) => [.. version.Blocks.Where(p => !left.Contains(p))];
    }

    private static IEnumerable<Pair> Heads(Passages source, Passages version) =>
        source.Heads.Join(version.Heads, s => s.Place, v => v.Place, (s, v) => new Pair([s], [v]));
}
