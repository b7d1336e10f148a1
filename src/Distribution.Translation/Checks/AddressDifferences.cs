using Distribution.Translation.Values;

namespace Distribution.Translation.Checks;

/// <summary>Addresses of one kind that stand on one side only. A text states each for all of itself: how often, and in which paragraph, does not matter.</summary>
/// <param name="Changed">One of the source, in whose stead the version has another.</param>
/// <param name="Missing">Those that the version lacks.</param>
/// <param name="Added">Those that the source lacks.</param>
internal sealed record AddressDifferences(
    IReadOnlyList<(StatedAddress Source, StatedAddress Version)> Changed, IReadOnlyList<StatedAddress> Missing, IReadOnlyList<StatedAddress> Added)
{
    public static AddressDifferences Between(IReadOnlyList<StatedAddress> source, IReadOnlyList<StatedAddress> version)
    {
        var missing = Lacking(source, version);
        var added = Lacking(version, source);
        var both = Math.Min(missing.Count, added.Count);
        return new AddressDifferences([.. missing.Zip(added)], [.. missing.Skip(both)], [.. added.Skip(both)]);
    }

    public static IEnumerable<StatedAddress> In(IEnumerable<Passage> passages, Func<Mentions, IReadOnlyList<AddressMention>> kind) =>
        passages.SelectMany(p => kind(p.Mentions).Select(a => new StatedAddress(a.Value, a.Raw, p.Span)));

    private static List<StatedAddress> Lacking(IReadOnlyList<StatedAddress> here, IReadOnlyList<StatedAddress> there) =>
        [.. here.DistinctBy(a => a.Value).ExceptBy(there.Select(a => a.Value), a => a.Value)];
}
