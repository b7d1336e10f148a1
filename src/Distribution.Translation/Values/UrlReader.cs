using System.Text.RegularExpressions;

namespace Distribution.Translation.Values;

/// <summary>Web addresses. The part that names a language is left out of the comparison: <c>/en/story</c> is <c>/fr/story</c>.</summary>
internal sealed partial class UrlReader(IReadOnlyList<string> languages)
{
    public IReadOnlyList<AddressMention> Read(Sheet sheet) => [.. Address().Matches(sheet.Text).Select(m => Mention(m, sheet))];

    private AddressMention Mention(Match match, Sheet sheet)
    {
        var length = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', '\'', '"').Length;
        if (match.Value[length - 1] == ')' && !match.Value.Contains('(', StringComparison.Ordinal))
        {
            length--; // the bracket that the address stands in
        }

        // Paths tell capital from small letters, so the value is taken from what was printed.
        var printed = sheet.Take(match.Index, length);
        return new AddressMention(Value(printed), match.Index, printed);
    }

    private string Value(string printed)
    {
        var bare = Scheme().Replace(printed, "").TrimEnd('/');
        var parts = bare.Split('/');
        parts[0] = string.Join('.', parts[0].ToLowerInvariant().Split('.').Select(Neutral));
        return string.Join('/', parts.Select(Neutral));
    }

    private string Neutral(string part) => languages.Contains(part, StringComparer.OrdinalIgnoreCase) ? "*" : part;

    [GeneratedRegex(@"(?:https?://|www\.)[!-~]+|(?<![a-z0-9@.-])(?:[a-z0-9-]+\.)+(?:org|com|net|int|edu|gov|info)(?![a-z0-9-])(?:/[!-~]*)?", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Address();

    [GeneratedRegex(@"^https?://", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Scheme();
}
