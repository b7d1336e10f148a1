using Distribution.Texts;

namespace Distribution.Translation.Checks;

/// <summary>Dates within the text.</summary>
internal static class DatesCheck
{
    public static IEnumerable<Finding> Of(Comparison comparison) => comparison.Values.SelectMany(Of);

    private static IEnumerable<Finding> Of(PairValues values)
    {
        var (source, version, place) = (values.SourceDates, values.VersionDates, values.Pair);
        var both = Math.Min(source.Count, version.Count);
        return
        [
            .. source.Zip(version, (s, v) => Finding.Error("date-differs", ("paragraph", place.Name), ("source", s.Raw), ("version", v.Raw)).At(place.Span)),
            .. source.Skip(both).Select(s => Finding.Error("date-missing", ("paragraph", place.Name), ("source", s.Raw)).At(place.Span)),
            .. version.Skip(both).Select(v => Finding.Error("date-added", ("paragraph", place.Name), ("version", v.Raw)).At(place.Span)),
        ];
    }
}
