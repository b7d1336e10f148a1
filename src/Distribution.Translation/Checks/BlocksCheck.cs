using Distribution.Texts;
using Distribution.Translation.Alignments;

namespace Distribution.Translation.Checks;

/// <summary>Blocks that are missing, added, doubled, merged or split.</summary>
internal static class BlocksCheck
{
    public static IEnumerable<Finding> Of(Comparison comparison)
    {
        var alignment = comparison.Alignment;
        return
        [
            .. alignment.Missing.Select(Missing),
            .. alignment.Doubled.Select(p => (IsTitle(p, comparison) ? Finding.Error("title-doubled", ("version", p.Excerpt)) : Doubled(p)).At(p.Span)),
            .. alignment.Added.Where(p => !UrlsCheck.IsOnlyUrl(p)).Select(p => (IsTitle(p, comparison) ? Finding.Error("title-doubled", ("version", p.Excerpt)) : Added(p)).At(p.Span)),
            .. alignment.Pairs.Where(p => p.Source.Count != p.Version.Count).Select(Regrouped),
        ];
    }

    private static Finding Missing(Passage passage) => passage.Place switch
    {
        Place.Subhead => Finding.Error("subhead-missing", ("number", passage.Number), ("text", passage.Excerpt)),
        Place.ListItem => Finding.Error("list-item-missing", ("number", passage.Number), ("text", passage.Excerpt)),
        Place.Boilerplate => Finding.Error("boilerplate-missing", ("number", passage.Number), ("text", passage.Excerpt)),
        Place.Note => Finding.Error("note-missing", ("number", passage.Number), ("text", passage.Excerpt)),
        _ => Finding.Error("paragraph-missing", ("paragraph", passage.Number), ("text", passage.Excerpt)),
    };

    private static Finding Doubled(Passage passage) => passage.Place switch
    {
        Place.Subhead => Finding.Error("subhead-doubled", ("number", passage.Number), ("text", passage.Excerpt)),
        Place.ListItem => Finding.Error("list-item-doubled", ("number", passage.Number), ("text", passage.Excerpt)),
        Place.Boilerplate => Finding.Error("boilerplate-doubled", ("number", passage.Number), ("text", passage.Excerpt)),
        Place.Note => Finding.Error("note-doubled", ("number", passage.Number), ("text", passage.Excerpt)),
        _ => Finding.Error("paragraph-doubled", ("paragraph", passage.Number), ("text", passage.Excerpt)),
    };

    private static Finding Added(Passage passage) => passage.Place switch
    {
        Place.Subhead => Finding.Error("subhead-added", ("number", passage.Number), ("text", passage.Excerpt)),
        Place.ListItem => Finding.Error("list-item-added", ("number", passage.Number), ("text", passage.Excerpt)),
        Place.Boilerplate => Finding.Error("boilerplate-added", ("number", passage.Number), ("text", passage.Excerpt)),
        Place.Note => Finding.Error("note-added", ("number", passage.Number), ("text", passage.Excerpt)),
        _ => Finding.Error("paragraph-added", ("paragraph", passage.Number), ("text", passage.Excerpt)),
    };

    private static Finding Regrouped(Pair pair) => (pair.Source.Count > pair.Version.Count
        ? Finding.Warning("paragraphs-merged", ("first", pair.Source[0].Name), ("second", pair.Source[^1].Name), ("paragraph", pair.Name))
        : Finding.Warning("paragraph-split", ("source", pair.Source[0].Name), ("first", pair.Version[0].Name), ("second", pair.Version[^1].Name))).At(pair.Span);

    private static bool IsTitle(Passage passage, Comparison comparison) => passage.Text == comparison.Version.Title?.Text;
}
