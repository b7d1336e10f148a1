using System.Text.Json.Serialization;

namespace Distribution.Texts;

/// <summary>What a telephone number reaches.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PhoneKind>))]
public enum PhoneKind
{
    /// <summary>A telephone of which nothing more is said.</summary>
    [JsonStringEnumMemberName("phone")]
    Phone,

    /// <summary>A mobile telephone.</summary>
    [JsonStringEnumMemberName("mobile")]
    Mobile,

    /// <summary>A fax machine.</summary>
    [JsonStringEnumMemberName("fax")]
    Fax,
}
