namespace Distribution.Translation.Alignments;

/// <summary>Finds what was pasted twice, before the rest is aligned.</summary>
internal static class Copies
{
    private const int ShortestTold = 12; // letters; shorter ones (a list item "None") repeat by themselves

    /// <summary>Passages of the version that stand in it more often than any stands in the source, together with their copies.</summary>
    public static IReadOnlyList<IReadOnlyList<Passage>> In(IReadOnlyList<Passage> version, IReadOnlyList<Passage> source)
    {
        var usual = source.GroupBy(p => p.Letters).Select(g => g.Count()).DefaultIfEmpty(1).Max();
        return [.. version.Where(p => p.Letters.Length >= ShortestTold).GroupBy(p => p.Letters).Where(g => g.Count() > usual).Select(g => (IReadOnlyList<Passage>)[.. g])];
    }
}
