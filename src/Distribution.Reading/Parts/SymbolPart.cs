using System.Text.RegularExpressions;
using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>The document symbol, alone on a line of the head: <c>UNIS/NAR/1360</c>, <c>RELEASE: 00-16</c>, <c>No. 937</c>, <c>SG/2195-OBV/1213</c>.</summary>
internal static partial class SymbolPart
{
    private const int FootBlocks = 8;

    public static TextPart? Take(Manuscript manuscript, int headEnd)
    {
        for (var i = 0; i < manuscript.Count; i = i == headEnd - 1 ? Math.Max(headEnd, manuscript.Count - FootBlocks) : i + 1)
        {
            var text = manuscript.Text(i);
            if (manuscript.IsFree(i) && text.Length <= 45 && Symbol().Match(text.Text) is { Success: true } symbol && manuscript.Words.Dates.Find(text.Text).Count == 0)
            {
                manuscript.Take(i, PartKind.Symbol);
                var group = symbol.Groups["symbol"];
                return manuscript.Part(text.Slice(group.Index, group.Length), 0.9);
            }
        }

        return null;
    }

    [GeneratedRegex(@"^(?:(?:press |photo |news |media |(?:\p{Lu}\p{L}* ){1,3})?(?:release no|release|ref|reference|no|nr|nº|n°|№)\.?\s?(?:no|nr|nº|n°|№|number)?\.?\s?:?\s*(?<symbol>[\p{L}\d][\p{L}\d./\-–—]*\d[\p{L}\d./\-–—]*)|photo no\.?:?\s*(?<symbol>\S*\d\S*)|(?<symbol>\p{Lu}{2,}[\p{Lu}\d]*(?:/[\p{Lu}\d.]+)+(?:[-–—]\p{Lu}+(?:/[\p{Lu}\d.]+)+)*)|(?<symbol>\d{2,4}[-–/]\d{1,4})|(?<symbol>\p{Lu}{2,6} \d{1,4}[-–—/]\d{1,4}))\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Symbol();
}
