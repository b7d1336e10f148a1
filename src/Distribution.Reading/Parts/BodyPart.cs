using Distribution.Reading.Documents;
using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>The story: what no other part took, from its start on.</summary>
internal static class BodyPart
{
    public static IReadOnlyList<Block> Blocks(Manuscript manuscript, int story)
    {
        var blocks = new List<Block>();
        for (var i = story; i < manuscript.Count; i++)
        {
            if (manuscript.IsFree(i) && !manuscript.Text(i).IsEmpty)
            {
                blocks.Add(Made(manuscript, i, kind: null));
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

    private static BlockKind KindOf(Manuscript manuscript, int block) => manuscript.Block(block).Kind switch
    {
        DocumentBlockKind.Heading => BlockKind.Subhead,
        DocumentBlockKind.ListItem => BlockKind.ListItem,
        DocumentBlockKind.Quote => BlockKind.Quote,
        DocumentBlockKind.Table or DocumentBlockKind.Preformatted => BlockKind.Table,
        _ => BlockKind.Paragraph,
    };
}
