using Distribution.Texts;

namespace Distribution.Translation.Checks;

/// <summary>The release's own date and that of its dateline.</summary>
/// <remarks>They are one date for the reader of a release: what is wrong with both is told once, at the date line.</remarks>
internal static class ReleaseDateCheck
{
    public static IEnumerable<Finding> Of(Comparison comparison)
    {
        var (source, version) = (comparison.Source, comparison.Version);
        var (line, dateline) = (source.Date?.Date, source.Dateline?.Date);
        var isLineWrong = line is not null && version.Date is { } stated && stated.Date != line;
        if (isLineWrong)
        {
            yield return Differs(source.Date!.Raw, version.Date!.Raw).At(version.Date.Span);
        }

        if (dateline is not null && version.Dateline is { Date: { } dated } head && dated != dateline && !(isLineWrong && version.Date!.Date == dated))
        {
            yield return Differs(source.Dateline!.Raw, head.Raw).At(head.Span);
        }

        if ((line ?? dateline) is not null && version is { Date: null, Dateline.Date: null } && !(line is null && version.Dateline is null))
        {
            yield return Finding.Error("date-missing", ("paragraph", Passage.DatelineName), ("source", source.Date?.Raw ?? source.Dateline!.Raw)).At(version.Dateline?.Span);
        }

        if (line is null && version.Date is { } added && added.Date != dateline && added.Date != version.Dateline?.Date)
        {
            yield return Finding.Error("date-added", ("paragraph", Passage.DatelineName), ("version", added.Raw)).At(added.Span);
        }
    }

    private static Finding Differs(string source, string version) => Finding.Error("date-differs", ("paragraph", Passage.DatelineName), ("source", source), ("version", version));
}
