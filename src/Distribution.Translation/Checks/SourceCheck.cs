using Distribution.Texts;

namespace Distribution.Translation.Checks;

/// <summary>The source handed back instead of a translation.</summary>
internal static class SourceCheck
{
    private const double MostlySame = 0.8; // share of the version's letters that stand in the source word for word

    public static Finding? Of(ReleaseText source, ReleaseText version, LanguageTag asked)
    {
        if (source.Language.Primary == asked.Primary)
        {
            return null; // en-GB of en may be the same word for word
        }

        var known = source.Body.Select(b => b.Text).ToHashSet(StringComparer.Ordinal);
        var all = version.Body.Sum(b => b.Text.Length);
        var same = version.Body.Where(b => known.Contains(b.Text)).Sum(b => b.Text.Length);
        return same >= MostlySame * all ? Finding.Error("version-is-source", ("language", asked)) : null;
    }
}
