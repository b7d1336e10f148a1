using Distribution.Reading.Documents;
using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>Place and date at the head of the story, or alone on a line before it.</summary>
internal static class DatelinePart
{
    private const int Furthest = 3; // paragraphs of running text in which the dateline may stand

    /// <summary>The dateline and the block that the story starts with; nothing is changed where there is none.</summary>
    public static (Dateline? Dateline, int Story) Take(Manuscript manuscript, DatePart? date)
    {
        var grammar = new DatelineGrammar(manuscript.Words);
        Dateline? above = null; // place and date above the title
        var prose = 0;
        for (var i = 0; i < manuscript.Count && prose < Furthest; i++)
        {
            if (!manuscript.IsFree(i) || manuscript.Block(i).Kind is not (DocumentBlockKind.Paragraph or DocumentBlockKind.Quote or DocumentBlockKind.Table))
            {
                continue;
            }

            var text = manuscript.Text(i);
            var isProse = manuscript.IsProse(i);
            if (!isProse && grammar.Alone(text.Text) is { } alone)
            {
                var next = Next(manuscript, i);
                manuscript.Take(i, PartKind.Dateline);
                above = Made(manuscript, text, alone, date);
                if (next < manuscript.Count && manuscript.IsProse(next))
                {
                    return (above, next);
                }
            }
            else if (grammar.AtStart(text) is { } head && Counts(head, isProse, prose, text.Length * (manuscript.Words.Spaced ? 1 : 3)))
            {
                manuscript.Keep(i, text.Slice(head.Rest));
                return (Made(manuscript, text, head, date), i);
            }

            prose += isProse ? 1 : 0;
        }

        return (above, above is null ? manuscript.Count : manuscript.FirstProse());
    }

    /// <summary>The weaker the evidence, the earlier it must stand, and in running text.</summary>
    private static bool Counts(DatelineHead head, bool isProse, int prose, int length) =>
        isProse ? prose == 0 || head is { Confidence: >= 0.9, Places.Count: > 0 } : head.Confidence >= 0.95 && length > 80;

    private static int Next(Manuscript manuscript, int from)
    {
        var next = from + 1;
        while (next < manuscript.Count && !manuscript.IsFree(next))
        {
            next++;
        }

        return next;
    }

    private static Dateline Made(Manuscript manuscript, PlacedText text, DatelineHead head, DatePart? date)
    {
        var raw = text.Slice(0, head.Length);
        var day = head.Date?.In(date?.Date.Year);
        if (head.Date is { } found && day is { } known)
        {
            DateLine.CheckWeekday(manuscript, found, known, text);
        }

        return new Dateline(raw.Text, head.Places, day, head.Tag, manuscript.SpanOf(raw), head.Confidence);
    }
}
