using System.Text.RegularExpressions;

namespace Distribution.Reading.Documents;

/// <summary>Whether the lines of a plain text were broken to a width, and which of them therefore go on in the next.</summary>
/// <remarks>A line was broken where the first word of the next one would not have fitted any more.</remarks>
internal sealed partial class Wrapping
{
    private const int WidestWrap = 110; // wider lines are paragraphs of their own
    private readonly bool[] continues;

    private Wrapping(bool[] continues) => this.continues = continues;

    public static Wrapping Of(IReadOnlyList<string> lines)
    {
        var trimmed = lines.Select(l => l.TrimEnd()).ToList();
        var lengths = trimmed.Where(l => l.Length > 0 && !Columns().IsMatch(l.Trim())).Select(WidthOf).Order().ToList();
        var broken = new bool[lines.Count];
        if (lengths.Count < 4 || lengths[^1] > WidestWrap)
        {
            return new Wrapping(broken);
        }

        var width = lengths[Math.Max(0, (int)(lengths.Count * 0.97) - 1)];
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            broken[i] = Breaks(trimmed[i], trimmed[i + 1], width);
        }

        // Few such lines are chance: short paragraphs that happen to be long enough.
        return broken.Count(c => c) * 5 >= lengths.Count ? new Wrapping(broken) : new Wrapping(new bool[lines.Count]);
    }

    public bool Continues(int line) => continues[line];

    private static bool Breaks(string line, string next, int width)
    {
        if (line.Length == 0 || next.Length == 0 || Columns().IsMatch(line.Trim()) || Columns().IsMatch(next.Trim()) || Mark().IsMatch(line) || Mark().IsMatch(next) || Bullet().IsMatch(next) || (Label().IsMatch(next) && line.EndsWith('.')))
        {
            return false;
        }

        var start = next.TrimStart();
        var word = Letters.IsUnspaced(start[0]) ? start[..1] : start.Split(' ')[0];
        return IndentOf(next) <= IndentOf(line)
            && (WidthOf(line) + 1 + WidthOf(word) > width || (char.IsLower(start[0]) && WidthOf(line) * 5 > width * 3 && (char.IsLetterOrDigit(line[^1]) || line[^1] == ',')));
    }

    /// <summary>Columns on a terminal: a Han character takes two.</summary>
    private static int WidthOf(string text) => text.Length + text.Count(Letters.IsUnspaced);

    private static int IndentOf(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(@"\S(?: {3,}|\t+)(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Columns();

    [GeneratedRegex(@"^[\s#*=_\-–—•]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*[•◦▪●‣*]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*\p{Lu}[\p{L} ]{2,24}:\s", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
