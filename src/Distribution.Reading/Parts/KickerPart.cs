using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>The line above the title that only says what the document is or when it may be used: <c>Press release</c>, <c>For immediate release</c>.</summary>
internal static class KickerPart
{
    public static TextPart? Take(Manuscript manuscript, int headEnd)
    {
        TextPart? kicker = null;
        for (var i = 0; i < headEnd; i++)
        {
            var text = manuscript.Text(i);
            if (manuscript.Is(i, PartKind.Date) && manuscript.Words.Kickers.LengthAtStart(text.Text) is > 0 and var length)
            {
                kicker ??= manuscript.Part(text.Slice(0, length), 0.8);
            }

            if (manuscript.IsFree(i) && text.Length <= 120 && IsKicker(manuscript, text.Text))
            {
                manuscript.Take(i, PartKind.Kicker);
                kicker ??= manuscript.Part(text, 0.9);
            }
        }

        return kicker;
    }

    /// <summary>Nothing but such a phrase, or such a phrase before or behind a dash: <c>Example House - Press release</c>.</summary>
    private static bool IsKicker(Manuscript manuscript, string text)
    {
        if (text.Split([" - ", " \u2013 ", " \u2014 ", " | ", ": "], StringSplitOptions.None).Any(manuscript.Words.Kickers.Is))
        {
            return true;
        }

        var length = manuscript.Words.Kickers.LengthAtStart(text);
        return length > 8 && text[length..].TrimStart() is ['-' or '\u2013' or '\u2014' or '|' or '/', ..] && text.Length < 80;
    }
}
