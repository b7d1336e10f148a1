using System.Text.RegularExpressions;

namespace Distribution.Reading.Documents;

/// <summary>Plain text: a line a paragraph, or hard-wrapped; bullets, columns and blank lines.</summary>
internal static partial class PlainText
{
    public static DocumentText Read(string text)
    {
        var lines = Lines(text);
        var wrapping = Wrapping.Of([.. lines.Select(l => text.Substring(l.Start, l.Length))]);
        var blocks = new List<DocumentBlock>();
        var gap = true;
        for (var i = 0; i < lines.Count; i++)
        {
            var (start, length) = lines[i];
            var placed = PlacedText.Of(text, start, length);
            if (placed.IsEmpty)
            {
                gap = true;
                continue;
            }

            var parts = new List<PlacedText> { placed };
            while (i + 1 < lines.Count && wrapping.Continues(i))
            {
                i++;
                parts.Add(PlacedText.Of(text, lines[i].Start, lines[i].Length));
            }

            var mark = MarkOf(placed.Text);
            var isListed = mark == '\0' || MarkOf(Before(lines, text, i - parts.Count)) == mark || MarkOf(Behind(lines, text, i + 1)) == mark;
            blocks.Add(Block(PlacedText.Join(parts), gap, IsRow(text.Substring(start, length)), isListed));
            gap = false;
        }

        return new DocumentText(text, blocks);
    }

    private static DocumentBlock Block(PlacedText text, bool gap, bool row, bool isListed)
    {
        var bullet = Bullet().Match(text.Text);
        return bullet.Success && isListed
            ? new DocumentBlock(DocumentBlockKind.ListItem, [text.Slice(bullet.Length)], Gap: gap)
            : new DocumentBlock(row ? DocumentBlockKind.Table : DocumentBlockKind.Paragraph, [text], Gap: gap);
    }

    /// <summary>A dash or a number opens an item only among others; alone it opens what somebody says, or a date.</summary>
    private static char MarkOf(string line) => !ListLike().IsMatch(line) ? '\0' : line.Any(char.IsDigit) && !Letters.IsDash(line.TrimStart()[0]) ? '1' : '-';

    private static string Before(List<(int Start, int Length)> lines, string text, int line)
    {
        while (line >= 0 && string.IsNullOrWhiteSpace(text.Substring(lines[line].Start, lines[line].Length)))
        {
            line--;
        }

        return line < 0 ? "" : text.Substring(lines[line].Start, lines[line].Length);
    }

    private static string Behind(List<(int Start, int Length)> lines, string text, int line)
    {
        while (line < lines.Count && string.IsNullOrWhiteSpace(text.Substring(lines[line].Start, lines[line].Length)))
        {
            line++;
        }

        return line == lines.Count ? "" : text.Substring(lines[line].Start, lines[line].Length);
    }

    /// <summary>A row of figures: at least two wide gaps inside the line.</summary>
    private static bool IsRow(string line) => Columns().Count(line.Trim()) >= 2 && line.Any(char.IsDigit);

    private static List<(int Start, int Length)> Lines(string text)
    {
        var lines = new List<(int, int)>();
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            lines.Add((start, end - start));
            start = end + 1;
        }

        return lines;
    }

    [GeneratedRegex(@"^\s*(?:[-–—]|\(?\d{1,2}[.)])\s", RegexOptions.CultureInvariant)]
    private static partial Regex ListLike();

    [GeneratedRegex(@"^(?![-–—]\s?30\s?[-–—])(?:[•◦▪●‣∙·*]|[-–—](?=\s)|\(?\d{1,2}[.)])\s+(?=[^\s*#\-–—])", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\S(?: {3,}|\t+)(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Columns();
}
