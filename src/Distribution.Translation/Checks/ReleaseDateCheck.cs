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

        if (dateline is not null && version.Dateline is { Date: null } undated)
        {
            // Digits that make no date, such as 30 February, are a date gone wrong.
            yield return (undated.Raw.Any(char.IsDigit) ? Differs(source.Dateline!.Raw, undated.Raw) : Missing(source.Dateline!.Raw)).At(undated.Span);
        }
        else if (line is not null && version.Date is null && version.Dateline?.Date is null)
        {
            yield return Missing(source.Date!.Raw);
        }

        if (line is null && version.Date is { } added && added.Date != dateline && added.Date != version.Dateline?.Date)
        {
            yield return Finding.Error("date-added", ("paragraph", Passage.DatelineName), ("version", added.Raw)).At(added.Span);
        }
    }

    private static Finding Missing(string source) => Finding.Error("date-missing", ("paragraph", Passage.DatelineName), ("source", source));

    private static Finding Differs(string source, string version) => Finding.Error("date-differs", ("paragraph", Passage.DatelineName), ("source", source), ("version", version));
}
