using System.Text.Json.Serialization;

namespace Distribution.Texts;

/// <summary>What an embargo line says of its end.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EmbargoLineKind>))]
public enum EmbargoLineKind
{
    /// <summary>One instant.</summary>
    [JsonStringEnumMemberName("instant")]
    Instant,

    /// <summary>An event, such as the beginning of a speech: a person lifts it.</summary>
    [JsonStringEnumMemberName("event")]
    Event,

    /// <summary>More than one instant is possible, or none can be made out.</summary>
    [JsonStringEnumMemberName("unclear")]
    Unclear,
}
