using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Distribution.Texts;

/// <summary>A language as this product names it: a BCP 47 tag (RFC 5646) in its shortest usual form.</summary>
/// <remarks>
/// <c>zh</c> means <c>zh-Hans</c>; regions of Chinese become scripts (TW, HK, MO: Hant; CN, SG: Hans), because readers of
/// one script are not served by the other. Withdrawn codes become today's (iw: he, in: id, no: nb).
/// </remarks>
[JsonConverter(typeof(Json))]
public sealed record LanguageTag
{
    private readonly string tag;

    private LanguageTag(string tag) => this.tag = tag;

    /// <summary>The language alone, such as <c>zh</c> of <c>zh-Hant</c>.</summary>
    public string Primary => tag.Split('-')[0];

    /// <summary>Reads a tag, or gives false where it is none: 2 or 3 letters, then subtags of 1 to 8 letters or digits, at most 35 characters.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out LanguageTag? language)
    {
        language = null;
        var subtags = (text ?? "").Trim().Replace('_', '-').Split('-');
        if (subtags[0].Length is < 2 or > 3 || !subtags[0].All(char.IsAsciiLetter) || text!.Length > 35
            || subtags.Any(s => s.Length is 0 or > 8 || !s.All(char.IsAsciiLetterOrDigit)))
        {
            return false;
        }

        language = new LanguageTag(Canonical(subtags));
        return true;
    }

    /// <summary>Reads a tag that is known to be one.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static LanguageTag Parse(string text) =>
        TryParse(text, out var language) ? language : throw new FormatException($"\"{text}\" is no language tag.");

    /// <summary>The tag, its casing as RFC 5646 §2.1.1 recommends.</summary>
    public override string ToString() => tag;

    private static string Canonical(string[] subtags)
    {
        var primary = subtags[0].ToLowerInvariant() switch { "iw" => "he", "in" => "id", "no" => "nb", var p => p };
        var rest = subtags.Skip(1).Select((subtag, index) => subtags[index].Length == 1 ? subtag.ToLowerInvariant() : Cased(subtag)).ToList();
        if (primary != "zh")
        {
            return string.Join('-', [primary, .. rest]);
        }

        return rest.Contains("Hant", StringComparer.Ordinal) || (!rest.Contains("Hans", StringComparer.Ordinal) && rest.Any(r => r is "TW" or "HK" or "MO"))
            ? "zh-Hant"
            : "zh";
    }

    private static string Cased(string subtag) => subtag.Length switch
    {
        2 => subtag.ToUpperInvariant(),
        4 when char.IsAsciiLetter(subtag[0]) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(subtag.ToLowerInvariant()),
        _ => subtag.ToLowerInvariant(),
    };

    private sealed class Json : JsonConverter<LanguageTag>
    {
        public override LanguageTag Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, LanguageTag value, JsonSerializerOptions options) => writer.WriteStringValue(value.tag);
    }
}
