using System.Data.Common;
using System.Text.Json;
using Distribution.Service.Storage;
using Distribution.Texts;

namespace Distribution.Service.Mailings;

/// <summary>A delivery with what its message is made of, as it stood when its batch was taken.</summary>
internal sealed record DeliveryRow(
    long Id,
    long ReleaseId,
    long MailingId,
    MailingKind Kind,
    LanguageTag Language,
    bool Fallback,
    string SealedHash,
    int Generation,
    DateTimeOffset OpenedAt,
    string Email,
    string? Name,
    string? Outlet,
    string Zone,
    int SubscriberVersion,
    string ListName,
    IReadOnlyDictionary<string, string> ListTitles,
    int Attempts)
{
    /// <summary>Reads a row of <c>rows.sql</c>.</summary>
    public static DeliveryRow Read(DbDataReader row) => new(
        row.GetInt64(row.GetOrdinal("id")),
        row.GetInt64(row.GetOrdinal("release_id")),
        row.GetInt64(row.GetOrdinal("mailing_id")),
        Enum.Parse<MailingKind>(row.GetString(row.GetOrdinal("kind")), ignoreCase: true),
        LanguageTag.Parse(row.GetString(row.GetOrdinal("language"))),
        row.GetBoolean(row.GetOrdinal("fallback")),
        row.GetString(row.GetOrdinal("sealed_hash")),
        row.GetInt32(row.GetOrdinal("generation")),
        new DateTimeOffset(DateTime.SpecifyKind(row.GetDateTime(row.GetOrdinal("opened_at")), DateTimeKind.Utc)),
        row.GetString(row.GetOrdinal("email")),
        Text(row, "name"),
        Text(row, "outlet"),
        row.GetString(row.GetOrdinal("zone")),
        row.GetInt32(row.GetOrdinal("version")),
        row.GetString(row.GetOrdinal("list_name")),
        JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(row.GetOrdinal("list_titles")), JsonColumns.Options) ?? [],
        row.GetInt32(row.GetOrdinal("attempts")));

    private static string? Text(DbDataReader row, string column) =>
        row.IsDBNull(row.GetOrdinal(column)) ? null : row.GetString(row.GetOrdinal(column));
}
