using Distribution.Texts;

namespace Distribution.Translation.Checks;

/// <summary>Links: none may come in or get lost with a translation.</summary>
internal static class UrlsCheck
{
    public static IEnumerable<Finding> Of(Comparison comparison)
    {
        var alignment = comparison.Alignment;
        var differences = AddressDifferences.Between(
            [.. AddressDifferences.In(alignment.Pairs.SelectMany(p => p.Source), m => m.Urls)],
            [.. AddressDifferences.In(alignment.Pairs.SelectMany(p => p.Version).Concat(alignment.Added.Where(IsOnlyUrl)), m => m.Urls)]);
        return
        [
            .. differences.Changed.Select(c => Finding.Error("url-differs", ("source", c.Source.Raw), ("version", c.Version.Raw)).At(c.Version.Span)),
            .. differences.Missing.Select(a => Finding.Error("url-missing", ("source", a.Raw))),
            .. differences.Added.Select(a => Finding.Error("url-added", ("version", a.Raw)).At(a.Span)),
        ];
    }

    /// <summary>Whether a passage is a link and nothing else: an added one is told as a link, not as a paragraph.</summary>
    public static bool IsOnlyUrl(Passage passage) => passage.Mentions.Urls is [var url] && url.Raw.Length >= passage.Text.Trim().Length - 1;
}
