using Distribution.Reading.Documents;
using Distribution.Reading.Vocabularies;
using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>The release's own date: a line of the head that holds a date and nothing else but a label, a kicker, a time; or a field of the front matter.</summary>
internal static class DateLine
{
    private static readonly string[] FieldNames = ["date", "published", "pubdate", "publishdate", "released"];

    public static DatePart? Take(Manuscript manuscript, int headEnd)
    {
        if (FieldNames.Select(n => manuscript.Document.Fields.GetValueOrDefault(n)).FirstOrDefault(f => f is not null) is { } field
            && manuscript.Words.Dates.Find(field.Text) is [var first, ..] && first.In(year: null) is { } stated)
        {
            return new DatePart(stated, field.Text, manuscript.SpanOf(field), 1);
        }

        for (var i = 0; i < headEnd; i++)
        {
            if (manuscript.IsFree(i) && Read(manuscript, manuscript.Text(i)) is { } date)
            {
                manuscript.Take(i, PartKind.Date);
                return date;
            }
        }

        return null;
    }

    private static DatePart? Read(Manuscript manuscript, PlacedText line)
    {
        if (line.Length > 90 || manuscript.Words.Dates.Find(line.Text) is not [var date] || date.In(year: null) is not { } day)
        {
            return null;
        }

        var words = manuscript.Words;
        var rest = line.Text[..date.Start];
        var label = Math.Max(words.DateLabels.LengthAtStart(rest), words.Kickers.LengthAtStart(rest));
        if (!IsNothing(words, rest[label..]) || !IsNothing(words, line.Text[date.End..]))
        {
            return null;
        }

        CheckWeekday(manuscript, date, day, line);
        return new DatePart(day, line.Text, manuscript.SpanOf(line), 0.95);
    }

    public static void CheckWeekday(Manuscript manuscript, FoundDate date, DateOnly day, PlacedText line, int offset = 0)
    {
        if (date.Weekday is { } weekday && weekday != day.DayOfWeek)
        {
            manuscript.Findings.Add(Finding.Warning("weekday-and-date-disagree", ("date", day), ("printed", line.Text.Substring(offset + date.Start, date.Length)), ("weekday", day.DayOfWeek))
                .At(manuscript.SpanOf(line.Slice(offset + date.Start, date.Length))));
        }
    }

    /// <summary>Punctuation, a time of day, words like "uur".</summary>
    private static bool IsNothing(Vocabulary words, string text)
    {
        foreach (var time in words.Clock.Find(text).Reverse())
        {
            text = text.Remove(time.Start, time.End - time.Start);
        }

        return Folding.Fold(text).Split([' ', ',', '.', ':', '-', '/', '|', '(', ')', ';'], StringSplitOptions.RemoveEmptyEntries)
            .All(w => w.Length <= 2 || words.DateLabels.Is(w) || words.Kickers.Is(w));
    }
}
