namespace Distribution.Translation.Alignments;

/// <summary>Which passage of the version stands for which of the source, and which are left over.</summary>
/// <param name="Pairs">In the order of the text, title and subtitle first.</param>
/// <param name="Missing">Passages of the source that the version lacks.</param>
/// <param name="Added">Passages of the version that the source lacks.</param>
/// <param name="Doubled">Copies of passages that stand in the version already.</param>
internal sealed record Alignment(IReadOnlyList<Pair> Pairs, IReadOnlyList<Passage> Missing, IReadOnlyList<Passage> Added, IReadOnlyList<Passage> Doubled)
{
    private const int MostTried = 4; // repeated passages; beyond, a whole part was pasted twice

    public static Alignment Of(Passages source, Passages version)
    {
        var doubled = new List<Passage>();
        var repeated = Copies.In(version.Blocks, source.Blocks);
        foreach (var copies in repeated)
        {
            // A copy usually comes after its original, but one pasted far ahead of it would tear the alignment apart.
            var kept = repeated.Count > MostTried ? copies[0] : new[] { copies[0], copies[^1] }.MinBy(c => CostOfKeeping(c, copies));
            doubled.AddRange(copies.Where(c => c != kept));
        }

        var path = Path.Cheapest(source.Blocks, Without(doubled)).Steps;
        return new Alignment(
            [.. Heads(source, version), .. path.Where(p => p is { Source.Count: > 0, Version.Count: > 0 })],
            [.. path.Where(p => p.Version.Count == 0).SelectMany(p => p.Source)],
            [.. path.Where(p => p.Source.Count == 0).SelectMany(p => p.Version)],
            doubled);

        double CostOfKeeping(Passage kept, IReadOnlyList<Passage> copies) => Path.Cheapest(source.Blocks, Without([.. doubled, .. copies.Where(c => c != kept)])).Cost;

        IReadOnlyList<Passage> Without(IReadOnlyList<Passage> left) => [.. version.Blocks.Except(left)];
    }

    private static IEnumerable<Pair> Heads(Passages source, Passages version) =>
        source.Heads.Join(version.Heads, s => s.Place, v => v.Place, (s, v) => new Pair([s], [v]));
}
