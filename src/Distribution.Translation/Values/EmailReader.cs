using System.Text.RegularExpressions;

namespace Distribution.Translation.Values;

/// <summary>E-mail addresses, also those written with <c>[at]</c> against harvesters.</summary>
internal static partial class EmailReader
{
    public static IReadOnlyList<AddressMention> Read(Sheet sheet) =>
        [.. Address().Matches(sheet.Text).Select(m => new AddressMention(Value(m), m.Index, sheet.Take(m.Index, m.Length)))];

    private static string Value(Match match) => $"{match.Groups["who"].Value}@{match.Groups["where"].Value}";

    [GeneratedRegex(@"(?<![a-z0-9._%+'-])(?<who>[a-z0-9._%+'-]+) ?(?:@|\[at\]|\(at\)) ?(?<where>[a-z0-9-]+(?:\.[a-z0-9-]+)+)", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Address();
}
