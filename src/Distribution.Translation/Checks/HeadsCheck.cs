using Distribution.Texts;

namespace Distribution.Translation.Checks;

/// <summary>Title, subtitle and dateline: there, and once.</summary>
internal static class HeadsCheck
{
    public static IEnumerable<Finding> Of(Comparison comparison)
    {
        var (source, version) = (comparison.Source, comparison.Version);
        if (source.Title is { } title && version.Title is null)
        {
            yield return Finding.Error("title-missing-in-version", ("source", title.Text));
        }

        if (source.Title is null && version.Title is { } added)
        {
            yield return Finding.Warning("title-added-in-version", ("version", added.Text)).At(added.Span);
        }

        if (source.Subtitle is { } subtitle && version.Subtitle is null)
        {
            yield return Finding.Error("subtitle-missing-in-version", ("source", subtitle.Text));
        }

        if (source.Subtitle is null && version.Subtitle is { } second)
        {
            yield return Finding.Warning("subtitle-added-in-version", ("version", second.Text)).At(second.Span);
        }

        if (source.Dateline is { } dateline && version.Dateline is null)
        {
            yield return Finding.Error("dateline-missing-in-version", ("source", dateline.Raw));
        }
    }
}
