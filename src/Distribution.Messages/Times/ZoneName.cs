using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Distribution.Messages.Times;

/// <summary>What a zone is called at an instant: <c>CET</c>, <c>EDT</c>, <c>UTC</c>, else <c>UTC+5:30</c>.</summary>
/// <remarks>
/// TimeZoneInfo knows no abbreviations, so <c>abbreviations.json</c> holds those that newsrooms use. One is only written where the zone's
/// offset at the instant is the abbreviation's: rules that have changed since give the offset, never a wrong name. Names that newsrooms far
/// apart read differently (CST of China, IST of Israel) are left out.
/// </remarks>
internal static class ZoneName
{
    private static readonly FrozenDictionary<string, FrozenDictionary<int, string>> Names = Load();

    /// <summary>The zones whose abbreviations are known.</summary>
    internal static IEnumerable<string> Zones => Names.Keys;

    /// <summary>The name at the instant.</summary>
    public static string At(TimeZoneInfo zone, DateTimeOffset instant)
    {
        var minutes = (int)zone.GetUtcOffset(instant).TotalMinutes;
        return Names.TryGetValue(zone.Id, out var names) && names.TryGetValue(minutes, out var name) ? name : Offset(minutes);
    }

    private static string Offset(int minutes)
    {
        if (minutes == 0)
        {
            return "UTC";
        }

        var (hours, rest) = Math.DivRem(Math.Abs(minutes), 60);
        var sign = minutes < 0 ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{hours}{(rest == 0 ? "" : $":{rest:00}")}");
    }

    private static FrozenDictionary<string, FrozenDictionary<int, string>> Load()
    {
        using var stream = typeof(ZoneName).Assembly.GetManifestResourceStream("Times/abbreviations.json")!;
        var groups = JsonSerializer.Deserialize<Group[]>(stream, JsonSerializerOptions.Web)!;
        return groups.SelectMany(g => g.Zones, (g, zone) => (zone, Names: g.ByMinutes())).ToFrozenDictionary(z => z.zone, z => z.Names, StringComparer.Ordinal);
    }

    private sealed record Group(string Standard, int Minutes, string? Summer, string[] Zones)
    {
        public FrozenDictionary<int, string> ByMinutes()
        {
            var names = new Dictionary<int, string> { [Minutes] = Standard };
            if (Summer is not null)
            {
                names[Minutes + 60] = Summer;
            }

            return names.ToFrozenDictionary();
        }
    }
}
