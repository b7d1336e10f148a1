using System.Text.Json.Serialization;

namespace Distribution.Texts;

/// <summary>How much a finding weighs.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>Worth knowing; nothing follows from it.</summary>
    [JsonStringEnumMemberName("info")]
    Info,

    /// <summary>Probably wrong: a named person confirms it or mends it.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>Wrong: what carries it is refused until it is mended.</summary>
    [JsonStringEnumMemberName("error")]
    Error,
}
