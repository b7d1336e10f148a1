using System.Text;
using Distribution.Texts;
using MimeKit;

namespace Distribution.Service.Subscribers;

/// <summary>Makes good rows of fields, or says what is wrong with them and on which line.</summary>
/// <param name="columns">Where the fields stand.</param>
/// <param name="lists">Ids of the lists there are, by name.</param>
internal sealed class ImportRows(ImportColumns columns, IReadOnlyDictionary<string, long> lists)
{
    private const int LongestAddress = 254; // RFC 5321 §4.5.3.1.3, without the angle brackets
    private const int LongestText = 200;
    private static readonly string[] Written = ["name", "outlet", "accredited"];
    private readonly Dictionary<string, Finding?> zones = new(StringComparer.Ordinal); // looking one up costs more than a row
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>Reads the current row of a file.</summary>
    public Answer<ImportRow> Read(SubscriberCsv csv)
    {
        var (fields, line) = (csv.Fields, csv.Line);
        if (csv.IsBroken)
        {
            return Finding.Error("import-quote", ("line", line));
        }

        if (fields.Length != columns.Count)
        {
            return Finding.Error("import-fields", ("line", line), ("found", fields.Length), ("expected", columns.Count));
        }

        if (fields.Any(f => f.Any(char.IsControl)))
        {
            return Finding.Error("import-control-character", ("line", line));
        }

        if (Written.FirstOrDefault(column => columns.Of(fields, column)?.Length > LongestText) is { } tooLong)
        {
            return Finding.Error("import-too-long", ("line", line), ("column", tooLong), ("most", LongestText));
        }

        var email = columns.Of(fields, ImportColumns.Email)!.ToLowerInvariant();
        return (WhyNoAddress(email, line) ?? WhyRefused(fields, line)) is { } refusal ? refusal : Row(fields, line, email);
    }

    private Finding? WhyNoAddress(string email, int line)
    {
        if (Encoding.UTF8.GetByteCount(email) is > LongestAddress and var octets)
        {
            return Finding.Error("import-address-too-long", ("line", line), ("octets", octets), ("most", LongestAddress));
        }

        if (!email.Contains('@', StringComparison.Ordinal) || !MailboxAddress.TryParse(email, out var parsed) || parsed.Address != email)
        {
            return Finding.Error("import-address", ("line", line), ("email", email));
        }

        return seen.TryAdd(email, line) ? null : Finding.Error("import-address-twice", ("line", line), ("email", email), ("first", seen[email]));
    }

    private Finding? WhyRefused(string[] fields, int line)
    {
        if (Parts(fields, "languages").FirstOrDefault(l => !LanguageTag.TryParse(l, out _)) is { } language)
        {
            return Finding.Error("import-language", ("line", line), ("language", language));
        }

        if (Parts(fields, "lists").FirstOrDefault(l => !lists.ContainsKey(l)) is { } list)
        {
            return Finding.Error("import-list-unknown", ("line", line), ("list", list));
        }

        if (columns.Of(fields, "status") is { Length: > 0 } status && Status(status) is null)
        {
            return Finding.Error("import-status", ("line", line), ("status", status));
        }

        return columns.Of(fields, "zone") is { Length: > 0 } zone && WhyNoZone(zone) is { } refusal
            ? Finding.Error("import-zone", ("line", line), ("zone", zone), ("cities", refusal.Arguments["cities"]))
            : null;
    }

    private ImportRow Row(string[] fields, int line, string email) => new()
    {
        Line = line,
        Email = email,
        Name = columns.Of(fields, "name"),
        Outlet = columns.Of(fields, "outlet"),
        Languages = columns.Of(fields, "languages") is null ? null : string.Join(';', Parts(fields, "languages").Select(LanguageTag.Parse).Distinct()),
        Lists = [.. Parts(fields, "lists").Select(l => lists[l]).Distinct()],
        Zone = NotEmpty(columns.Of(fields, "zone")),
        Status = columns.Of(fields, "status") is { } status ? Status(status) : null,
        Accredited = NotEmpty(columns.Of(fields, "accredited")),
    };

    private string[] Parts(string[] fields, string column) =>
        columns.Of(fields, column)?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private Finding? WhyNoZone(string zone)
    {
        if (!zones.TryGetValue(zone, out var refusal))
        {
            Zones.TryFind(zone, out _, out refusal);
            zones[zone] = refusal;
        }

        return refusal;
    }

    private static SubscriberStatus? Status(string word) => word.ToLowerInvariant() switch
    {
        "confirmed" => SubscriberStatus.Confirmed,
        "unconfirmed" => SubscriberStatus.Unconfirmed,
        "suppressed" => SubscriberStatus.Suppressed,
        _ => null,
    };

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
