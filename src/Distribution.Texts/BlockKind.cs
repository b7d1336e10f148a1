using System.Text.Json.Serialization;

namespace Distribution.Texts;

/// <summary>What a block of the body, boilerplate or notes is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BlockKind>))]
public enum BlockKind
{
    /// <summary>A paragraph of prose.</summary>
    [JsonStringEnumMemberName("paragraph")]
    Paragraph,

    /// <summary>A paragraph that is set apart as a quotation.</summary>
    [JsonStringEnumMemberName("quote")]
    Quote,

    /// <summary>A heading within the text.</summary>
    [JsonStringEnumMemberName("subhead")]
    Subhead,

    /// <summary>One item of a list, without its bullet or number.</summary>
    [JsonStringEnumMemberName("listItem")]
    ListItem,

    /// <summary>A table: cells parted by tabs, rows by line feeds.</summary>
    [JsonStringEnumMemberName("table")]
    Table,
}
