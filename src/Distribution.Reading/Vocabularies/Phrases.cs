using System.Text.RegularExpressions;

namespace Distribution.Reading.Vocabularies;

/// <summary>Phrases of a language profile, looked for in folded text; the longest wins.</summary>
internal sealed class Phrases
{
    private const string Ornament = @"[\s\u25A0\u25A1\u25C6\u25C7\u25CF\u25BC\u25B6\u3010\uFF3B\[(*#>]*"; // what a line may be decorated with
    private const int InsideCompounds = 6; // a stem as long stands inside compounds too: Pressereferent
    private readonly Regex anywhere;
    private readonly Regex atStart;
    private readonly HashSet<string> whole;

    /// <param name="phrases">As the profile has them.</param>
    /// <param name="stems">Whether they are beginnings of words: nothing is asked of what follows.</param>
    public Phrases(IEnumerable<string> phrases, bool stems = false)
    {
        var folded = phrases.Select(Folding.Fold).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(p => p.Length).ToList();
        whole = [.. folded.Select(Bare)];
        var alternatives = folded.Count == 0 ? "(?!)" : string.Join('|', folded.Select(p => Alternative(p, stems)));
        anywhere = new Regex(alternatives, RegexOptions.CultureInvariant);
        atStart = new Regex($@"\G{Ornament}(?:{alternatives})", RegexOptions.CultureInvariant);
    }

    /// <summary>The first of them in the text, by place.</summary>
    public Match Find(string text, int from = 0) => anywhere.Match(Folding.Fold(text), from);

    public bool In(string text) => Find(text).Success;

    /// <summary>Whether the text ends with one of them.</summary>
    public bool EndsWith(string text)
    {
        for (var found = Find(text); found.Success; found = Find(text, found.Index + 1))
        {
            if (found.Index + found.Length == text.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Length of the one that the text starts with; 0 without.</summary>
    public int LengthAtStart(string text) => atStart.Match(Folding.Fold(text)) is { Success: true } match ? match.Length : 0;

    /// <summary>Whether the text is one of them, but for brackets, colons and the like around it.</summary>
    public bool Is(string text) => whole.Contains(Bare(Folding.Fold(text)));

    private static string Bare(string folded) => folded.Trim(' ', ':', '.', '(', ')', '[', ']', '-', '*', '/', '!', ';', ',', '\u3010', '\u3011', '\u25A0', '\u25A1', '\u25C6', '\u25C7', '\u25CF', '\u25BC', '#', '"', '|');

    private static string Alternative(string phrase, bool stem)
    {
        var before = IsWordPart(phrase[0]) && !(stem && phrase.Length >= InsideCompounds) ? @"(?<![\p{L}\p{M}\p{Nd}])" : "";
        var after = !stem && IsWordPart(phrase[^1]) ? @"(?![\p{L}\p{M}])" : "";
        return before + Regex.Escape(phrase).Replace(@"\ ", @"\s+", StringComparison.Ordinal) + after;
    }

    private static bool IsWordPart(char c) => char.IsLetter(c) && !Documents.Letters.IsUnspaced(c);
}
