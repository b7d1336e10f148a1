using System.Text.RegularExpressions;

namespace Distribution.Texts.Tests;

/// <summary>Every finding that the code can give has its English sentence, and the sentence names only what the code passes.</summary>
public sealed partial class FindingCodesTests
{
    private static readonly Dictionary<string, string> Sentences = Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "templates", "findings", "en"), "*.json")
        .SelectMany(f => System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(f))!)
        .ToDictionary(s => s.Key, s => s.Value); // throws where a code stands in two files

    private static readonly (string Code, HashSet<string> Arguments, string Where)[] Uses = [.. Repository.SourceFiles().SelectMany(UsesIn)];

    [Fact]
    public void Code_InTheSource_HasASentence() =>
        Assert.Empty(Uses.Where(u => !Sentences.ContainsKey(u.Code)).Select(u => $"{u.Code} ({u.Where})").Distinct());

    [Fact]
    public void Sentence_NamesOnlyWhatTheCodePasses() => Assert.Empty(
        from use in Uses
        where Sentences.ContainsKey(use.Code)
        from place in Place().Matches(Sentences[use.Code]).Select(m => m.Groups[1].Value)
        where !use.Arguments.Contains(place)
        select $"{use.Code} names {{{place}}} ({use.Where})");

    [Fact]
    public void Sentence_BelongsToACodeInTheSource()
    {
        var source = string.Concat(Repository.SourceFiles().Select(File.ReadAllText));
        Assert.DoesNotContain(Sentences.Keys, code => !source.Contains($"\"{code}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Scan_FindsTheUses() => Assert.True(Uses.Length > 40, $"{Uses.Length} uses of findings were found: the pattern no longer fits the source.");

    private static IEnumerable<(string Code, HashSet<string> Arguments, string Where)> UsesIn(string file)
    {
        var text = File.ReadAllText(file);
        return Use().Matches(text).Select(m => (
            m.Groups[1].Value,
            Argument().Matches(Call(text, m.Index)).Select(a => a.Groups[1].Value).ToHashSet(),
            $"{Path.GetRelativePath(Repository.Root, file)}:{text.AsSpan(0, m.Index).Count('\n') + 1}"));
    }

    /// <summary>From the name of the method to the bracket that closes its arguments.</summary>
    private static string Call(string text, int start)
    {
        var depth = 0;
        for (var at = text.IndexOf('(', start); at < text.Length; at++)
        {
            depth += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return text[start..at];
            }
        }

        return text[start..];
    }

    [GeneratedRegex("""\bFinding\.(?:Error|Warning|Info)\(\s*"([^"]+)["]""")]
    private static partial Regex Use();

    [GeneratedRegex("""\(\s*"([A-Za-z]+)",""")]
    private static partial Regex Argument();

    [GeneratedRegex(@"\{([A-Za-z]+)\}")]
    private static partial Regex Place();
}
