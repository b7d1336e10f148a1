using System.Text;
using Distribution.Texts;

namespace Distribution.Messages.Writing;

/// <summary>Text as plain text: one line a paragraph.</summary>
internal static class PlainText
{
    /// <summary>A block as one line; where a link's words do not say where it leads, the address follows them in brackets.</summary>
    public static string Of(Block block, bool rightToLeft)
    {
        var line = new StringBuilder(block.Text);
        foreach (var link in block.Marks.Where(m => m.Kind is MarkKind.Link && Links.IsSafe(m.Target)).OrderByDescending(m => m.Start))
        {
            var end = Math.Min(link.Start + link.Length, block.Text.Length);
            var shown = link.Target!.StartsWith("mailto:", StringComparison.Ordinal) ? link.Target["mailto:".Length..] : link.Target;
            if (!block.Text[link.Start..end].Contains(shown, StringComparison.OrdinalIgnoreCase))
            {
                line.Insert(end, $" ({shown})");
            }
        }

        return Bidi.Inline(OneLine.Of(line.ToString()), rightToLeft);
    }

    /// <summary>
    /// A rendered layout as the text of a mail: no more than one empty line at a time, none at either end, CRLF. From right to left each line
    /// begins with a mark that says so, except one that is nothing but a link, which no mark may touch.
    /// </summary>
    public static string LaidOut(string text, bool rightToLeft)
    {
        var lines = new StringBuilder();
        var gap = false;
        foreach (var line in text.Split('\n').Select(l => l.Trim()))
        {
            if (line.Length == 0)
            {
                gap = lines.Length > 0;
                continue;
            }

            lines.Append(gap ? "\r\n" : "");
            lines.Append(rightToLeft && !line.StartsWith("http", StringComparison.Ordinal) ? $"{Bidi.RightToLeftMark}{line}" : line).Append("\r\n");
            gap = false;
        }

        return lines.ToString();
    }
}
