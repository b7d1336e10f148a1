using Distribution.Reading.Documents;
using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>What stands behind the story: descriptions of the issuer ("About X"), notes to editors, standing sentences about the document.</summary>
internal static class SectionsPart
{
    private const int LongestHeading = 90;

    /// <summary>Takes them, from the first such heading behind the story's start to the end; contacts that were taken before part them.</summary>
    public static void Take(Manuscript manuscript, int story)
    {
        PartKind? section = null;
        for (var i = story + 1; i < manuscript.Count; i++)
        {
            section = Opens(manuscript, i) ?? Follows(manuscript, i, story) ?? section;
            if (section is { } part && manuscript.IsFree(i))
            {
                manuscript.Take(i, part);
            }
        }
    }

    public static IReadOnlyList<Block> Blocks(Manuscript manuscript, PartKind part) =>
        [.. manuscript.All(part).Where(i => !manuscript.Text(i).IsEmpty).Select(i => BodyPart.Made(manuscript, i, IsHeading(manuscript, i) && Opens(manuscript, i) is not null ? BlockKind.Subhead : null))];

    public static bool IsAbout(Manuscript manuscript, int block)
    {
        var text = manuscript.Text(block).Text;
        if (!IsHeading(manuscript, block))
        {
            return false;
        }

        var length = manuscript.Words.AboutHeadings.LengthAtStart(text);
        return (length > 0 && length < text.Length) || (!manuscript.Words.Spaced && manuscript.Words.AboutHeadings.Find(text) is { Success: true } end && end.Index + end.Length == text.Length);
    }

    public static PartKind? Opens(Manuscript manuscript, int block)
    {
        if (!manuscript.IsFree(block) && !manuscript.Is(block, PartKind.Boilerplate) && !manuscript.Is(block, PartKind.Notes))
        {
            return null;
        }

        var text = manuscript.Text(block).Text;
        if (IsAbout(manuscript, block) || manuscript.Words.Disclaimers.LengthAtStart(text) > 0)
        {
            return PartKind.Boilerplate;
        }

        return (IsHeading(manuscript, block) && manuscript.Words.NotesHeadings.Is(text)) || IsLabelledNote(manuscript, text) ? PartKind.Notes : null;
    }

    /// <summary>Behind the end mark, and behind contacts that follow the story, nothing belongs to the story any more.</summary>
    private static PartKind? Follows(Manuscript manuscript, int block, int story) =>
        block - 1 == manuscript.EndsInside || (block > story + 1 && (manuscript.Is(block - 1, PartKind.EndMark) || manuscript.Is(block - 1, PartKind.Contacts))) ? PartKind.Boilerplate : null;

    private static bool IsLabelledNote(Manuscript manuscript, string text)
    {
        var length = manuscript.Words.NotesHeadings.LengthAtStart(text);
        return length > 8 && text.Length > length && text[length] == ':';
    }

    private static bool IsHeading(Manuscript manuscript, int block)
    {
        var text = manuscript.Text(block).Text;
        return manuscript.Block(block).Kind == DocumentBlockKind.Heading
            || (text.Length <= LongestHeading && manuscript.Block(block).Kind == DocumentBlockKind.Paragraph && !manuscript.IsProse(block) && (text[^1] is ':' or '\uFF1A' || !Manuscript.EndsSentence(text)));
    }
}
