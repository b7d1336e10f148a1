using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Distribution.Texts.Languages;

/// <summary>All language profiles that this build carries: one JSON file each in <c>Profiles/</c>. A new file is a new language.</summary>
public static class LanguageProfiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, // a misspelt field is not silently without effect
    };

    private static readonly FrozenDictionary<string, LanguageProfile> ByTag = Load().ToFrozenDictionary(p => p.Tag.ToString(), StringComparer.Ordinal);

    /// <summary>All of them, by tag.</summary>
    public static IReadOnlyList<LanguageProfile> All { get; } = [.. ByTag.Values.OrderBy(p => p.Tag.ToString(), StringComparer.Ordinal)];

    /// <summary>The profile of a language, or of the language it is a form of (<c>pt-BR</c>: <c>pt</c>); null where none is known.</summary>
    public static LanguageProfile? Find(LanguageTag tag) =>
        ByTag.GetValueOrDefault(tag.ToString()) ?? (LanguageLookup.Choose([tag], [.. ByTag.Values.Select(p => p.Tag)]) is { } near ? ByTag[near.ToString()] : null);

    /// <summary>The profile of a language that must be known; English where it is not, so that a page or mail can always be written.</summary>
    public static LanguageProfile For(LanguageTag tag) => Find(tag) ?? ByTag["en"];

    private static IEnumerable<LanguageProfile> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Languages/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return JsonSerializer.Deserialize<LanguageProfile>(stream, Options) ?? throw new JsonException($"{name} is empty.");
        }
    }
}
