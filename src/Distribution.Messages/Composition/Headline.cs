using Distribution.Messages.Writing;
using Distribution.Texts;

namespace Distribution.Messages.Composition;

/// <summary>What a release is called in a subject: its title, or its dateline and first words where it has none.</summary>
internal static class Headline
{
    private const int FirstWords = 60;
    private const int Longest = 300; // far more than a mailer shows

    /// <summary>One line, never empty.</summary>
    public static string Of(ReleaseText text)
    {
        if (OneLine.Of(text.Title?.Text) is { Length: > 0 } title)
        {
            return OneLine.AtMost(Longest, title);
        }

        string[] parts = [OneLine.Of(text.Dateline?.Raw), text.Body is [var first, ..] ? Shortened(OneLine.Of(first.Text)) : ""];
        var made = OneLine.AtMost(Longest, string.Join(" – ", parts.Where(p => p.Length > 0)));
        return made.Length > 0 ? made : OneLine.Of(text.Date?.Raw) is { Length: > 0 } date ? OneLine.AtMost(Longest, date) : "–";
    }

    // Cut between words; where a script has none, between characters as a reader sees them.
    private static string Shortened(string text)
    {
        if (text.Length <= FirstWords)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', FirstWords);
        if (space > FirstWords / 2)
        {
            return text[..space].TrimEnd(',', ';', ':', '،', '؛') + "…";
        }

        return OneLine.AtMost(FirstWords / 2, text);
    }
}
