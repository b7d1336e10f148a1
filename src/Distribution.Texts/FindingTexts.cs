using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Distribution.Texts;

/// <summary>The sentences of the findings in one language: code to sentence, arguments in braces.</summary>
/// <remarks>Comes from the files <c>templates/findings/LANGUAGE/*.json</c>, one per room: <c>{"title-missing": "The document has no title …"}</c>.</remarks>
public sealed partial class FindingTexts
{
    private readonly FrozenDictionary<string, string> sentences;

    private FindingTexts(FrozenDictionary<string, string> sentences) => this.sentences = sentences;

    /// <summary>Codes that have a sentence.</summary>
    public IEnumerable<string> Codes => sentences.Keys;

    /// <summary>Joins the sentences of several JSON objects; a code that stands twice is an error of ours.</summary>
    /// <exception cref="JsonException">A text is no JSON object of strings.</exception>
    /// <exception cref="ArgumentException">A code stands in two of them.</exception>
    public static FindingTexts Parse(IEnumerable<string> jsonTexts)
    {
        ArgumentNullException.ThrowIfNull(jsonTexts);
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var json in jsonTexts)
        {
            foreach (var (code, sentence) in JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [])
            {
                all.Add(code, sentence);
            }
        }

        return new FindingTexts(all.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The sentence of a finding; where none is known, its code and arguments, so that nothing is swallowed.</summary>
    public string Say(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return sentences.TryGetValue(finding.Code, out var sentence)
            ? Place().Replace(sentence, place => finding.Arguments.GetValueOrDefault(place.Groups[1].Value, place.Value))
            : $"{finding.Code} {string.Join(", ", finding.Arguments.Select(a => $"{a.Key}={a.Value}"))}".TrimEnd();
    }

    [GeneratedRegex(@"\{([A-Za-z]+)\}")]
    private static partial Regex Place();
}
