using System.Text.Json.Serialization;

namespace Distribution.Texts;

/// <summary>What a mark says of its range.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MarkKind>))]
public enum MarkKind
{
    /// <summary>Important.</summary>
    [JsonStringEnumMemberName("strong")]
    Strong,

    /// <summary>Stressed.</summary>
    [JsonStringEnumMemberName("emphasis")]
    Emphasis,

    /// <summary>A link.</summary>
    [JsonStringEnumMemberName("link")]
    Link,
}
