using System.Text.Json;
using Distribution.Service.Templates;
using Distribution.Texts;

namespace Distribution.Service.Newsroom;

/// <summary>The words of the pages in every language that has a file <c>templates/newsroom/LANGUAGE.json</c>, read once.</summary>
internal sealed class PageWordings
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly JsonSerializerOptions Lenient = new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private readonly Dictionary<LanguageTag, PageWords> byLanguage;

    /// <exception cref="JsonException">A file is no JSON object of texts or named after no language, or English lacks a word that another language has.</exception>
    public PageWordings(TemplateFiles files)
    {
        var words = files.Under("newsroom").Where(f => f.Key.EndsWith(".json", StringComparison.Ordinal)).ToDictionary(f => LanguageOf(f.Key), f => Read(f.Key, f.Value));
        var english = words.GetValueOrDefault(English, []);
        if (words.Values.SelectMany(w => w.Keys).FirstOrDefault(word => !english.ContainsKey(word)) is { } missing)
        {
            throw new JsonException($"newsroom/en.json lacks \"{missing}\", which another language has");
        }

        byLanguage = words.ToDictionary(w => w.Key, w => new PageWords(w.Key, w.Value, english));
    }

    public IReadOnlyCollection<LanguageTag> Languages => byLanguage.Keys;

    /// <summary>The words for a page in a language: its own, or those of the nearest form, or English.</summary>
    public PageWords For(params IEnumerable<LanguageTag> ranked) => byLanguage[LanguageLookup.Choose(ranked, Languages) ?? English];

    private static LanguageTag LanguageOf(string file) =>
        LanguageTag.TryParse(Path.GetFileNameWithoutExtension(file), out var language) ? language : throw new JsonException($"newsroom/{file} is named after no language");

    private static Dictionary<string, string> Read(string file, string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(json, Lenient) ?? [];
        }
        catch (JsonException broken)
        {
            throw new JsonException($"newsroom/{file}: {broken.Message}", broken);
        }
    }
}
