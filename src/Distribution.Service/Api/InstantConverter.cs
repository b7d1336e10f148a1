using System.Text.Json;
using System.Text.Json.Serialization;

namespace Distribution.Service.Api;

/// <summary>Instants are taken with their offset only, and written in UTC.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Instants.Read(reader.GetString()!) is { } instant ? instant : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value.UtcDateTime);
}
