using System.Text.RegularExpressions;

namespace Distribution.Reading.Parts;

/// <summary>E-mail addresses in a text, plain or disguised: <c>[at]</c>, <c>(at)</c>, <c> at </c>, <c>[dot]</c>.</summary>
internal static partial class Emails
{
    /// <summary>The addresses with their places, disguises undone.</summary>
    public static IReadOnlyList<(int Start, int Length, string Address)> Find(string text) =>
        [.. Address().Matches(text).Select(m => (m.Index, m.Length, Undisguised(m.Value)))];

    private static string Undisguised(string found) => Space().Replace(Dot().Replace(At().Replace(found, "@"), "."), "");

    [GeneratedRegex(@"(?<![\w@])(?:[\p{L}\d][\p{L}\d._%+'-]*(?:\s?[\[({<]\s?(?:at|@|arroba|chez|ät)\s?[\])}>]\s?|\s?@\s?(?=\S))|[\p{L}\d]+[._][\p{L}\d._-]*[\p{L}\d]\s+at\s+(?!www\.)(?=[\w-]+(?:\.[\w-]+)*(?:\.|\s+dot\s+)(?:org|com|net|int|gov|edu|eu)\b))[\p{L}\d-]+(?:(?:\.|\s?[\[({]\s?(?:dot|punkt|point|punto)\s?[\])}]\s?|\s+dot\s+)[\p{L}\d-]+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\s?[\[({<]\s?(?:at|@|arroba|chez|ät)\s?[\])}>]\s?|\s?@\s?|\s+at\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex At();

    [GeneratedRegex(@"\s?[\[({]\s?(?:dot|punkt|point|punto)\s?[\])}]\s?|\s+dot\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dot();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
