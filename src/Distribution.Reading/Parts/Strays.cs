using Distribution.Reading.Documents;
using Distribution.Reading.Vocabularies;
using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>Lines of the head that are no part of the release: the name of a picture, the subtitle once more, the issuer's name.</summary>
internal static class Strays
{
    /// <summary>Sets them aside as proposals and gives the block that the story starts with: earlier, where running text was cut into lines.</summary>
    public static int Leave(Manuscript manuscript, int story, TextPart? title, TextPart? subtitle, bool hasDateline)
    {
        for (var i = 0; i < story; i++)
        {
            if (!manuscript.IsFree(i))
            {
                continue;
            }

            var text = manuscript.Text(i);
            if (manuscript.IsProse(i) && !IsRepeated(text, title, subtitle) && (hasDateline || title is null))
            {
                return i;
            }

            if (!hasDateline && !IsRepeated(text, title, subtitle) && TitlePart.IsUnfinished(manuscript, text.Text))
            {
                return i;
            }

            manuscript.Take(i, PartKind.Stray);
            if (title is null && manuscript.Block(i).Kind is DocumentBlockKind.Paragraph or DocumentBlockKind.Heading && text.Length < 200)
            {
                manuscript.Proposals.Add(new Proposal("title", text.Text, manuscript.SpanOf(text), 0.3));
            }
        }

        return story;
    }

    private static bool IsRepeated(PlacedText text, TextPart? title, TextPart? subtitle) =>
        Folding.Fold(text.Text) is var folded && (folded == Folding.Fold(title?.Text ?? "") || folded == Folding.Fold(subtitle?.Text ?? ""));
}
