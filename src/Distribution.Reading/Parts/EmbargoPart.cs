using System.Text.RegularExpressions;
using Distribution.Reading.Documents;

namespace Distribution.Reading.Parts;

/// <summary>Finds the lines that forbid use before a moment, near head and foot, and has them read.</summary>
internal static partial class EmbargoPart
{
    private const int HeadBlocks = 16;
    private const int FootBlocks = 20;
    private const int LongestLine = 250; // longer is a paragraph of the story in which a sentence speaks of the embargo

    /// <summary>The notices of the document; lines that are nothing else are taken out of the story.</summary>
    public static IReadOnlyList<EmbargoNotice> Take(Manuscript manuscript)
    {
        var notices = new List<EmbargoNotice>();
        for (var i = 0; i < manuscript.Count; i++)
        {
            if (manuscript.IsFree(i) && (i < HeadBlocks || i >= manuscript.Count - FootBlocks) && PhraseIn(manuscript, i) is { } phrase)
            {
                notices.Add(Notice(manuscript, ref i, phrase));
            }
        }

        return notices;
    }

    private static EmbargoNotice Notice(Manuscript manuscript, ref int block, int phrase)
    {
        var text = manuscript.Text(block);
        if (text.Length > LongestLine)
        {
            var (start, end) = Sentence(text.Text, phrase);
            return new EmbargoNotice(text.Slice(start, end - start), phrase - start, text.Text[..start], block);
        }

        var lines = new List<PlacedText> { text };
        manuscript.Take(block, PartKind.Embargo);
        while (block + 1 < manuscript.Count && manuscript.IsFree(block + 1) && Continues(manuscript, PlacedText.Join(lines), block + 1))
        {
            block++;
            manuscript.Take(block, PartKind.Embargo);
            lines.Add(manuscript.Text(block));
        }

        return new EmbargoNotice(PlacedText.Join(lines), phrase, "", block);
    }

    /// <summary>Where the phrase stands; null where the block is no embargo notice (a story may speak of an arms embargo).</summary>
    private static int? PhraseIn(Manuscript manuscript, int block)
    {
        var text = manuscript.Text(block).Text;
        var words = manuscript.Words;
        if (words.Kickers.Is(text))
        {
            return null;
        }

        var phrase = words.EmbargoPhrases.Find(text);
        if (phrase.Success && (text.Length <= LongestLine ? !manuscript.IsProse(block) || SaysWhen(manuscript, text) : SaysWhen(manuscript, text[phrase.Index..])))
        {
            return phrase.Index;
        }

        var word = words.EmbargoWords.LengthAtStart(text.TrimStart('*', ' ', '-', '('));
        return word > 0 && text.Length <= LongestLine && (words.EmbargoWords.Is(text) || text[word..].TrimStart(' ', '*', ')') is [':' or '\uFF1A' or '-' or '\u2013', ..] || (!manuscript.IsProse(block) && SaysWhen(manuscript, text)))
            ? 0
            : null;
    }

    private static bool SaysWhen(Manuscript manuscript, string text) =>
        manuscript.Words.Dates.Find(text).Count > 0 || manuscript.Words.Clock.Find(text).Count > 0 || manuscript.Words.EmbargoEvents.In(text);

    /// <summary>A line that begins with a time or date goes on with what the line before left open; with a time and its zone, it says the same once more.</summary>
    private static bool Continues(Manuscript manuscript, PlacedText before, int block)
    {
        var next = manuscript.Text(block);
        if (next.Length > 120)
        {
            return false;
        }

        var words = manuscript.Words;
        var time = words.Clock.Find(next.Text) is [{ Start: <= 4 } first, ..] ? first : null;
        if (time is { Zones.Count: > 0 })
        {
            return true;
        }

        var lacksTime = words.Clock.Find(before.Text).Count == 0;
        var lacksDate = words.Dates.Find(before.Text).Count == 0;
        var startsWithDate = !manuscript.Block(block).Gap && words.Dates.Find(next.Text) is [{ Start: <= 12 }, ..];
        return (lacksTime && time is not null) || (lacksDate && startsWithDate && next.Length <= 60) || (lacksTime && lacksDate && words.EmbargoEvents.In(next.Text) && next.Length <= 60);
    }

    private static (int Start, int End) Sentence(string text, int phrase)
    {
        var start = 0;
        foreach (Match stop in Stop().Matches(text))
        {
            if (stop.Index + stop.Length > phrase)
            {
                return (start, stop.Index);
            }

            start = stop.Index + stop.Length;
        }

        return (start, text.Length);
    }

    [GeneratedRegex(@"(?<=[\p{Ll}\d)]{2}[.!?])\s+(?=\p{Lu})|(?<=[\u3002\uFF01\uFF1F\u061F])\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Stop();
}
