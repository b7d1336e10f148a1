using Distribution.Reading.Documents;
using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>The story: what no other part took, from its start on.</summary>
internal static class BodyPart
{
    private const int LongestSubhead = 12; // words

    public static IReadOnlyList<Block> Blocks(Manuscript manuscript, int story)
    {
        var blocks = new List<Block>();
        for (var i = story; i < manuscript.Count; i++)
        {
            if (manuscript.IsFree(i) && !manuscript.Text(i).IsEmpty)
            {
                blocks.Add(Made(manuscript, i, IsSubhead(manuscript, i, story) ? BlockKind.Subhead : null));
            }
        }

        return blocks;
    }

    public static Block Made(Manuscript manuscript, int block, BlockKind? kind)
    {
        var source = manuscript.Block(block);
        var text = manuscript.Text(block);
        var isTable = source.Kind is DocumentBlockKind.Table or DocumentBlockKind.Preformatted;
        return new Block(kind ?? KindOf(manuscript, block), isTable && source.Lines.Count > 1 ? string.Join('\n', source.Lines) : text.Text, manuscript.SpanOf(text), 0.95) { Marks = text.Marks };
    }

    /// <summary>A short line without an end, set apart, over running text.</summary>
    private static bool IsSubhead(Manuscript manuscript, int block, int story)
    {
        var text = manuscript.Text(block).Text;
        return block > story && block + 1 < manuscript.Count && manuscript.Block(block) is { Kind: DocumentBlockKind.Paragraph, Gap: true }
            && !manuscript.IsProse(block) && !Manuscript.EndsSentence(text) && (char.IsLetterOrDigit(text[^1]) || text[^1] == ')') && char.IsLetterOrDigit(text[0])
            && (manuscript.Words.Spaced ? Letters.WordsOf(text) <= LongestSubhead : text.Length <= LongestSubhead * 2)
            && manuscript.IsFree(block + 1) && manuscript.IsProse(block + 1) && !TitlePart.IsUnfinished(manuscript, text);
    }

    private static BlockKind KindOf(Manuscript manuscript, int block) => manuscript.Block(block).Kind switch
    {
        DocumentBlockKind.Heading => BlockKind.Subhead,
        DocumentBlockKind.ListItem => BlockKind.ListItem,
        DocumentBlockKind.Quote => BlockKind.Quote,
        DocumentBlockKind.Table or DocumentBlockKind.Preformatted => BlockKind.Table,
        _ => BlockKind.Paragraph,
    };
}
