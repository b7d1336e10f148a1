using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>Two languages in one document: running text that goes on in another language than the release.</summary>
internal static class MixedLanguages
{
    private const int InARow = 2; // one may be a quotation, or a name of an act in full
    private const string Quotes = "\"'\u201C\u201D\u201E\u2018\u2019\u201A\u00AB\u00BB\u2039\u203A\u300C\u300E-\u2013\u2014";

    public static void Check(Manuscript manuscript, IReadOnlyList<Block> body)
    {
        var run = new List<(Block Block, LanguageTag Language)>();
        foreach (var block in body.Where(b => b.Kind is not BlockKind.Subhead))
        {
            var other = block.Kind == BlockKind.Paragraph && LanguageOfText.IsLong(block.Text) && !IsQuoted(block.Text) ? Other(block.Text, manuscript.Language) : null;
            if (other is null || run.Any(r => r.Language != other))
            {
                run.Clear();
            }

            if (other is not null)
            {
                run.Add((block, other));
            }

            if (run.Count == InARow)
            {
                var (first, language) = run[0];
                manuscript.Findings.Add(Finding.Warning("languages-mixed", ("language", manuscript.Language), ("other", language)).At(first.Span));
                return;
            }
        }
    }

    /// <summary>The language of a paragraph, where it is another than that of the text and none that it is easily taken for.</summary>
    private static LanguageTag? Other(string text, LanguageTag language) =>
        LanguageOfText.ByText(text) is { } found && LanguageOfText.AreApart(found, language) ? found : null;

    private static bool IsQuoted(string text) => Quotes.Contains(text[0], StringComparison.Ordinal);
}
