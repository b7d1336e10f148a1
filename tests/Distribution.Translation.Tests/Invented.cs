using Distribution.Texts;

namespace Distribution.Translation.Tests;

/// <summary>Short invented texts, and what the comparison says of them in short.</summary>
internal static class Invented
{
    public static ReleaseText Text(string language, params string[] paragraphs) => new()
    {
        Language = LanguageTag.Parse(language),
        Body = [.. paragraphs.Select((p, i) => new Block(BlockKind.Paragraph, p, new SourceSpan(i + 1, 1, p.Length)))],
    };

    /// <summary>Code, then the source's and the version's words where the finding has them: <c>number-differs 12|13</c>.</summary>
    public static IEnumerable<string> Compared(ReleaseText source, ReleaseText version) =>
        VersionComparison.Compare(source, version, version.Language).Select(Short);

    public static IEnumerable<string> Compared(string sourceLanguage, string source, string language, string version) =>
        Compared(Text(sourceLanguage, source), Text(language, version));

    private static string Short(Finding finding)
    {
        var words = new[] { "source", "version", "text", "contact" }.Select(n => finding.Arguments.GetValueOrDefault(n)).OfType<string>().ToList();
        return words.Count == 0 ? finding.Code : $"{finding.Code} {string.Join('|', words)}";
    }
}
