using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Distribution.Texts;

/// <summary>The fingerprint of what an approver approved: SHA-256 over the canonical JSON of a text's blocks.</summary>
/// <remarks>
/// Canonical JSON here: one array of <c>[kind, text, marks]</c> in the order a reader meets them, no white space, UTF-8,
/// only what JSON demands escaped. Spans, confidences, findings and the embargo are not in it: moving a lift un-seals nothing.
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
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            Parts(json, text);
            json.WriteEndArray();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Parts(Utf8JsonWriter json, ReleaseText text)
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

    private static void Blocks(Utf8JsonWriter json, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(json, JsonNamingPolicy.CamelCase.ConvertName(block.Kind.ToString()), block.Text, block.Marks);
        }
    }

    private static void Part(Utf8JsonWriter json, string kind, string? value)
    {
        if (value is not null)
        {
            Write(json, kind, value, []);
        }
    }

    private static void Write(Utf8JsonWriter json, string kind, string value, IReadOnlyList<Mark> marks)
    {
        json.WriteStartArray();
        json.WriteStringValue(kind);
        json.WriteStringValue(value);
        json.WriteStartArray();
        foreach (var mark in marks)
        {
            json.WriteStartArray();
            json.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(mark.Kind.ToString()));
            json.WriteNumberValue(mark.Start);
            json.WriteNumberValue(mark.Length);
            json.WriteStringValue(mark.Target);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndArray();
    }
}
