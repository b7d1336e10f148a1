using Distribution.Texts;

namespace Distribution.Translation.Checks;

/// <summary>Single passages that were left in the language of the source.</summary>
internal static class UntranslatedCheck
{
    private const int ShortestTold = 40; // letters; shorter passages may be names

    public static IEnumerable<Finding> Of(Comparison comparison) => comparison.Source.Language.Primary == comparison.Version.Language.Primary
        ? []
        : comparison.Alignment.Pairs
            .Where(p => p.Version[0].Letters.Length >= ShortestTold && p.Version[0].Letters == p.Source[0].Letters)
            .Select(p => Finding.Error("paragraph-untranslated", ("paragraph", p.Name), ("text", p.Version[0].Excerpt)).At(p.Span));
}
