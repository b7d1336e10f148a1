using System.Text.RegularExpressions;

namespace Distribution.Reading.Documents;

/// <summary>The scalar fields of the first level of a YAML front matter: plain, quoted, folded over indented lines. Lists and maps are passed over.</summary>
internal static partial class FrontMatter
{
    public static Dictionary<string, PlacedText> Fields(string text)
    {
        var fields = new Dictionary<string, PlacedText>(StringComparer.OrdinalIgnoreCase);
        var matches = Key().Matches(text);
        for (var i = 0; i < matches.Count; i++)
        {
            var start = matches[i].Index + matches[i].Length;
            var end = i + 1 < matches.Count ? matches[i + 1].Index : Math.Max(start, text.IndexOf("\n---", start - 1, StringComparison.Ordinal));
            var value = Value(PlacedText.Of(text, start, end - start));
            if (!value.IsEmpty)
            {
                fields[matches[i].Groups[1].Value] = value;
            }
        }

        return fields;
    }

    private static PlacedText Value(PlacedText raw) => raw.Text switch
    {
        ['\'', .., '\''] or ['"', .., '"'] => raw.Slice(1, raw.Length - 2),
        ['-', ' ', ..] or ['[', ..] or ['{', ..] => PlacedText.Empty,
        ['>' or '|', ..] => raw.Slice(raw.Text.IndexOf(' ', StringComparison.Ordinal) + 1),
        _ => raw,
    };

    [GeneratedRegex(@"^([A-Za-z][\w-]*):(?=\s)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
