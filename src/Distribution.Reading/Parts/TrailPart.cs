using System.Text.RegularExpressions;
using Distribution.Reading.Documents;

namespace Distribution.Reading.Parts;

/// <summary>What trails behind the last sentence of the story: web addresses with the line that announces them, credits of pictures.</summary>
internal static partial class TrailPart
{
    /// <summary>Moves them from the end of the story to the notes.</summary>
    public static void Take(Manuscript manuscript, int story)
    {
        for (var i = manuscript.Count - 1; i > story + 1; i--)
        {
            if (!manuscript.IsFree(i))
            {
                continue;
            }

            if (!Trails(manuscript, i))
            {
                return;
            }

            manuscript.Take(i, PartKind.Notes);
        }
    }

    private static bool Trails(Manuscript manuscript, int block)
    {
        var text = manuscript.Text(block).Text;
        return manuscript.Block(block).Kind == DocumentBlockKind.Paragraph
            && (Address().IsMatch(text) || manuscript.Words.Credits.LengthAtStart(text) > 0
                || (text[^1] is ':' or '\uFF1A' && block + 1 < manuscript.Count && manuscript.Is(block + 1, PartKind.Notes)));
    }

    [GeneratedRegex(@"^(?:https?://|www\.)\S+$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
