using System.Globalization;
using System.Text;

namespace Distribution.Messages.Writing;

/// <summary>Foreign text made fit for one line of a header or of a mail.</summary>
internal static class OneLine
{
    /// <summary>Line ends, NUL and other controls become one space, white space is collapsed; see <see cref="Visible"/>.</summary>
    public static string Of(string? text) => string.Join(' ', Visible(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A line of at most so many UTF-16 units, an ellipsis instead of the rest; characters as a reader sees them stay whole.</summary>
    public static string AtMost(int units, string line)
    {
        if (line.Length <= units)
        {
            return line;
        }

        var end = 0;
        for (var next = StringInfo.GetNextTextElementLength(line); end + next < units; next = StringInfo.GetNextTextElementLength(line, end))
        {
            end += next;
        }

        return $"{line[..end]}…";
    }

    /// <summary>
    /// The same text in the same length of words, but controls are spaces, and marks that turn the direction of what follows
    /// (embeddings, overrides, isolates) are gone: composition sets its own. Lone surrogates become U+FFFD.
    /// </summary>
    public static string Visible(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                line.Append(' ');
            }
            else if (rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF))
            {
                line.Append(rune.ToString());
            }
        }

        return line.ToString();
    }
}
