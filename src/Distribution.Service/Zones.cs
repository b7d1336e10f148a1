using System.Diagnostics.CodeAnalysis;
using Distribution.Texts;

namespace Distribution.Service;

/// <summary>Time zones by their names in the IANA database: <c>Area/City</c> and <c>UTC</c>, nothing else.</summary>
internal static class Zones
{
    private static readonly Dictionary<string, string> Cities = new(StringComparer.OrdinalIgnoreCase)
    {
        ["EST"] = "America/New_York, America/Toronto", ["EDT"] = "America/New_York, America/Toronto", ["ET"] = "America/New_York, America/Toronto",
        ["CST"] = "America/Chicago, America/Mexico_City, Asia/Shanghai", ["CDT"] = "America/Chicago", ["CT"] = "America/Chicago",
        ["MST"] = "America/Denver", ["MDT"] = "America/Denver", ["PST"] = "America/Los_Angeles", ["PDT"] = "America/Los_Angeles", ["PT"] = "America/Los_Angeles",
        ["CET"] = "Europe/Vienna, Europe/Paris, Europe/Berlin", ["CEST"] = "Europe/Vienna, Europe/Paris, Europe/Berlin", ["MEZ"] = "Europe/Vienna, Europe/Berlin", ["MESZ"] = "Europe/Vienna, Europe/Berlin",
        ["EET"] = "Europe/Athens, Africa/Cairo", ["EEST"] = "Europe/Athens", ["WET"] = "Europe/Lisbon", ["WEST"] = "Europe/Lisbon",
        ["GMT"] = "UTC, Europe/London, Africa/Accra", ["BST"] = "Europe/London", ["MSK"] = "Europe/Moscow", ["IST"] = "Asia/Kolkata, Europe/Dublin, Asia/Jerusalem",
        ["JST"] = "Asia/Tokyo", ["HKT"] = "Asia/Hong_Kong", ["EAT"] = "Africa/Nairobi", ["AEST"] = "Australia/Sydney", ["Z"] = "UTC",
    };

    /// <summary>The zone of an IANA name with the rules this machine knows; null where the name is none, an abbreviation or an offset.</summary>
    public static TimeZoneInfo? Find(string? id) =>
        id is not null && IsName(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId ? zone : null;

    /// <summary>The zone of a name, or a refusal that names cities to choose from.</summary>
    public static bool TryFind(string? id, [NotNullWhen(true)] out TimeZoneInfo? zone, [NotNullWhen(false)] out Finding? refusal)
    {
        zone = Find(id);
        refusal = zone is null ? Finding.Error("zone-refused", ("zone", id), ("cities", Suggestions(id ?? ""))) : null;
        return zone is not null;
    }

    // "Etc/GMT+2" means two hours behind: an offset with its sign turned round is no place either.
    private static bool IsName(string id) => id == "UTC" || (id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.OrdinalIgnoreCase));

    private static string Suggestions(string id)
    {
        var letters = new string([.. id.TakeWhile(char.IsAsciiLetter)]);
        if (Cities.TryGetValue(letters, out var cities))
        {
            return cities;
        }

        var alike = letters.Length < 3
            ? []
            : TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).Where(i => IsName(i) && i.Contains(letters, StringComparison.OrdinalIgnoreCase)).Take(3).ToList();
        return alike.Count > 0 ? string.Join(", ", alike) : "Europe/Vienna, America/New_York, Asia/Shanghai";
    }
}
