using System.Text.Json;
using System.Text.RegularExpressions;
using Distribution.Service.Newsroom;
using Distribution.Service.Templates;
using Distribution.Texts;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Tests.Newsroom;

public sealed partial class PageWordingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("distribution-words-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Words_AsShipped_AreTheSameInEveryLanguage()
    {
        var files = Files(overriding: null).Under("newsroom").Where(f => f.Key.EndsWith(".json", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => JsonSerializer.Deserialize<Dictionary<string, string>>(f.Value)!);

        Assert.All(files, file => Assert.Equal(files["en.json"].Select(FieldsOf), file.Value.Select(FieldsOf)));
    }

    [Fact]
    public void Words_OfAFormOfALanguage_AreThoseOfTheNearest()
    {
        var words = new PageWordings(Files(overriding: null));

        Assert.Equal("pt", words.For(LanguageTag.Parse("pt-BR")).Language.ToString());
        Assert.Equal("en", words.For(LanguageTag.Parse("zh-Hant")).Language.ToString());
    }

    [Fact]
    public void Words_EditedByThePressOffice_StandInForTheShippedOnes()
    {
        Write("fr.json", """{ "newsroom": "Presse" }""");

        var words = new PageWordings(Files(folder)).For(LanguageTag.Parse("fr"));

        Assert.Equal("Presse", words["newsroom"]);
        Assert.Equal("Skip to content", words["skip"]); // what the edited file lacks is said in English
    }

    [Theory]
    [InlineData("fr.json", "{ \"newsroom\": ", "newsroom/fr.json: ")]
    [InlineData("fr.json", "[1]", "newsroom/fr.json: ")]
    [InlineData("en.json", "{}", "newsroom/en.json lacks")]
    [InlineData("no language.json", "{}", "named after no language")]
    public void Words_ThatCannotServe_AreRefused(string file, string json, string reason)
    {
        Write(file, json);

        Assert.Contains(reason, Assert.Throws<JsonException>(() => new PageWordings(Files(folder))).Message, StringComparison.Ordinal);
    }

    private static string FieldsOf(KeyValuePair<string, string> word) => $"{word.Key}: {string.Join(' ', Field().Matches(word.Value).Select(m => m.Value).Order(StringComparer.Ordinal))}";

    private static TemplateFiles Files(string? overriding) => new(Options.Create(new TemplatesOptions { Directory = overriding }));

    private void Write(string file, string json) => File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "newsroom")).FullName, file), json);

    [GeneratedRegex(@"\{[A-Za-z]+\}")]
    private static partial Regex Field();
}
