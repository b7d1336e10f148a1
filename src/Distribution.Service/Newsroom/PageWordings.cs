using System.Text.Json;
using Distribution.Service.Templates;
using Distribution.Texts;

namespace Distribution.Service.Newsroom;

/// <summary>The words of the pages in every language that has a file <c>templates/newsroom/LANGUAGE.json</c>, read once.</summary>
internal sealed class PageWordings
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly JsonSerializerOptions Lenient = new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private readonly Dictionary<string, PageWords> byLanguage;

    public PageWordings(TemplateFiles files)
    {
        var words = files.Under("newsroom").Where(f => f.Key.EndsWith(".json", StringComparison.Ordinal))
            .ToDictionary(f => LanguageTag.Parse(Path.GetFileNameWithoutExtension(f.Key)), f => JsonSerializer.Deserialize<Dictionary<string, string>>(f.Value, Lenient)!);
        byLanguage = words.ToDictionary(w => w.Key.ToString(), w => new PageWords(w.Key, w.Value, words[English]), StringComparer.Ordinal);
        Languages = [.. words.Keys];
    }

    public IReadOnlyList<LanguageTag> Languages { get; }

    /// <summary>The words for a page in a language: its own, or those of the nearest form, or English.</summary>
    public PageWords For(params IEnumerable<LanguageTag> ranked) => byLanguage[(LanguageLookup.Choose(ranked, Languages) ?? English).ToString()];
}
