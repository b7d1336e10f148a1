using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Distribution.Texts;

/// <summary>The fingerprint of what an approver approved: SHA-256 over the canonical JSON of a text's blocks.</summary>
/// <remarks>
/// Canonical JSON here: one array of <c>[kind, text, marks]</c> in the order a reader meets them, no white space, UTF-8,
/// strings as RFC 8785 §3.2.2.2 writes them. Own writing, because the platform's encoder escapes what its Unicode version does not know:
/// an update would un-seal approved texts. Spans, confidences, findings and the embargo are not in it: moving a lift un-seals nothing.
/// </remarks>
public static class SealedHash
{
    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Of(ReleaseText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Convert.ToHexStringLower(SHA256.HashData(CanonicalJson(text)));
    }

    /// <summary>The bytes that are hashed.</summary>
    public static byte[] CanonicalJson(ReleaseText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var json = new StringBuilder();
        Parts(json, text);
        return Encoding.UTF8.GetBytes($"[{json}]");
    }

    private static void Parts(StringBuilder json, ReleaseText text)
    {
        Part(json, "language", text.Language.ToString());
        Part(json, "symbol", text.Symbol?.Text);
        Part(json, "kicker", text.Kicker?.Text);
        Part(json, "title", text.Title?.Text);
        Part(json, "subtitle", text.Subtitle?.Text);
        Part(json, "date", text.Date?.Raw);
        Part(json, "dateline", text.Dateline?.Raw);
        Blocks(json, text.Body);
        Part(json, "endMark", text.EndMark?.Text);
        Blocks(json, text.Boilerplate);
        Blocks(json, text.Notes);
        foreach (var contact in text.Contacts)
        {
            Part(json, "contact", string.Join('\n', Lines(contact)));
        }
    }

    private static IEnumerable<string> Lines(Contact contact) =>
        [contact.Name ?? "", contact.Role ?? "", contact.Organisation ?? "", .. contact.Phones.Select(p => $"{p.Kind} {p.Raw}"), .. contact.Emails];

    private static void Blocks(StringBuilder json, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(json, JsonNamingPolicy.CamelCase.ConvertName(block.Kind.ToString()), block.Text, block.Marks);
        }
    }

    private static void Part(StringBuilder json, string kind, string? value)
    {
        if (value is not null)
        {
            Write(json, kind, value, []);
        }
    }

    private static void Write(StringBuilder json, string kind, string value, IReadOnlyList<Mark> marks)
    {
        var ranges = marks.Select(m =>
            string.Create(CultureInfo.InvariantCulture, $"[\"{JsonNamingPolicy.CamelCase.ConvertName(m.Kind.ToString())}\",{m.Start},{m.Length},{(m.Target is null ? "null" : Quoted(m.Target))}]"));
        json.Append(json.Length == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $"[\"{kind}\",{Quoted(value)},[{string.Join(',', ranges)}]]");
    }

    private static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        for (var at = 0; at < value.Length; at++)
        {
            if (char.IsSurrogatePair(value, at))
            {
                quoted.Append(value, at++, 2);
                continue;
            }

            _ = value[at] switch
            {
                '"' or '\\' => quoted.Append('\\').Append(value[at]),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' or (>= '\uD800' and <= '\uDFFF') => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)value[at]:x4}"), // half a pair has no UTF-8
                _ => quoted.Append(value[at]),
            };
        }

        return quoted.Append('"').ToString();
    }
}
