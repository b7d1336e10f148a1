using System.Text.RegularExpressions;
using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>The mark that ends the story: <c>###</c>, <c>-30-</c>, <c>* *** *</c>, <c>ENDS</c>, <c>(完)</c>; on a line of its own or behind the last sentence.</summary>
internal static partial class EndMarkPart
{
    private const int FarthestBehind = 24; // characters that may follow it on the line: the initials of the editor, a link of the page

    public static TextPart? Take(Manuscript manuscript)
    {
        var marks = Enumerable.Range(0, manuscript.Count).Where(i => IsMark(manuscript, i)).ToList();
        if (marks.Count == 0)
        {
            return Inside(manuscript);
        }

        // Rows of asterisks also part sections: the last one ends the story, the others are ornaments.
        marks.ForEach(m => manuscript.Take(m, PartKind.Stray));
        var end = marks[^1];
        manuscript.Free(end);
        manuscript.Take(end, PartKind.EndMark);
        return manuscript.Part(manuscript.Text(end), 0.95);
    }

    private static bool IsMark(Manuscript manuscript, int block)
    {
        var text = manuscript.Text(block).Text;
        var word = text.Length <= 40 ? manuscript.Words.EndMarks.LengthAtStart(text) : 0;
        if (block > 0 && word > 0 && word < text.Length && manuscript.Words.Kickers.Is(text[word..]))
        {
            return true; // "END OF PRESS RELEASE"
        }

        return text.Length <= 20 && block > 0 && (Row().IsMatch(text) || (text.Any(c => !char.IsDigit(c)) && manuscript.Words.EndMarks.Is(text) && IsWritten(text)));
    }

    /// <summary>Words end a release in capitals, in brackets or between dashes; in small letters they are words.</summary>
    private static bool IsWritten(string text) => text.Any(c => c is '(' or '-' or '\uFF08' or '\u3010' or '#') || text.All(c => !char.IsLower(c)) || text.Length >= 3;

    private static TextPart? Inside(Manuscript manuscript)
    {
        for (var i = manuscript.Count - 1; i > 0; i--)
        {
            var text = manuscript.Text(i);
            var from = Math.Max(0, text.Length - FarthestBehind - 12);
            if (Behind().Match(text.Text, from) is { Success: true } hash && text.Length - hash.Index - hash.Length <= FarthestBehind)
            {
                return Cut(manuscript, i, hash.Index, hash.Length);
            }

            var word = manuscript.Words.EndMarks.Find(text.Text, from);
            if (word.Success && word.Index > 0 && text.Text[word.Index] is '(' or '\uFF08' or '\u3010' && Manuscript.EndsSentence(text.Text[..word.Index].TrimEnd()))
            {
                return Cut(manuscript, i, word.Index, word.Length);
            }
        }

        return null;
    }

    private static TextPart Cut(Manuscript manuscript, int block, int start, int length)
    {
        var text = manuscript.Text(block);
        manuscript.Keep(block, text.Slice(0, start));
        manuscript.EndsInside = block;
        return manuscript.Part(text.Slice(start, length), 0.8);
    }

    [GeneratedRegex(@"^(?:#\s?){1,6}$|^(?:[*•]\s?){2,}(?:\s?[*•]+)*$|^[-–—~]?\s?\(?30\)?\s?[-–—~]$|^[-–—]{1,2}\s?30\s?[-–—]{1,2}$|^(?:[-–—_=]\s?){3,}$|^//+$|^o0o$|^oOo$", RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex(@"(?<=\S\s*)(?:#\s?#\s?#|\B-30-\B|\*\s\*{3}\s\*)", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();
}
