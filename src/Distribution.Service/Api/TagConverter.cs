using System.Text.Json;
using System.Text.Json.Serialization;
using Distribution.Texts;

namespace Distribution.Service.Api;

/// <summary>Language tags as text; what is none is a fault of the caller's.</summary>
internal sealed class TagConverter : JsonConverter<LanguageTag>
{
    public override bool HandleNull => true; // also within a list, which annotations do not reach

    public override LanguageTag Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && LanguageTag.TryParse(reader.GetString(), out var tag) ? tag : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, LanguageTag value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
