using Distribution.Texts.Languages;

namespace Distribution.Reading.Vocabularies;

/// <summary>What people call time zones: names, abbreviations, cities.</summary>
internal sealed class ZoneNames
{
    private readonly Dictionary<string, string[]> meanings = new(StringComparer.Ordinal);

    public ZoneNames(IReadOnlyList<Recognition> recognitions)
    {
        foreach (var (name, meaning) in recognitions.SelectMany(r => r.Zones))
        {
            meanings.TryAdd(Folding.Fold(name), meaning.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        Names = new Phrases(meanings.Keys);
    }

    public Phrases Names { get; }

    /// <summary>Zones or offsets that the name is used for; empty where it is not known, or says no more than "local".</summary>
    public IReadOnlyList<string> MeaningsOf(string name) => meanings.GetValueOrDefault(Spaced(Folding.Fold(name))) ?? [];

    private static string Spaced(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
