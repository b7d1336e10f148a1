using System.Text;
using System.Text.Json;
using Distribution.Texts;

namespace Distribution.Messages.Templates;

/// <summary>Reads <c>LANGUAGE/words.json</c>: one object, name to Liquid text, with the line of each.</summary>
internal static class WordsFile
{
    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The words that could be read; what could not is a finding.</summary>
    public static Dictionary<string, Template> Read(string file, string json, List<Finding> findings)
    {
        var words = new Dictionary<string, Template>(StringComparer.Ordinal);
        try
        {
            foreach (var (name, text, line) in Entries(Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF'))))
            {
                if (!Template.TryParse(file, line, text, out var template, out var error))
                {
                    findings.Add(error);
                }
                else if (!words.TryAdd(name, template))
                {
                    findings.Add(Template.Error(file, line, $"\"{name}\" stands here for the second time"));
                }
            }
        }
        catch (JsonException broken)
        {
            findings.Add(Template.Error(file, (int)(broken.LineNumber ?? 0) + 1, $"this is no JSON object of texts: {broken.Message}"));
        }

        return words;
    }

    private static List<(string Name, string Text, int Line)> Entries(byte[] json)
    {
        var entries = new List<(string, string, int)>();
        var reader = new Utf8JsonReader(json, Lenient);
        Expect(ref reader, JsonTokenType.StartObject, json);
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            Expect(ref reader, JsonTokenType.String, json);
            entries.Add((name, reader.GetString()!, LineOf(reader, json)));
        }

        while (reader.Read())
        {
            // The rest must be white space or comments: the reader throws where it is not.
        }

        return entries;
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type, byte[] json)
    {
        if (!reader.Read() || reader.TokenType != type)
        {
            throw new JsonException($"{type} expected", path: null, LineOf(reader, json) - 1, bytePositionInLine: null);
        }
    }

    private static int LineOf(Utf8JsonReader reader, byte[] json) => json.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n') + 1;
}
