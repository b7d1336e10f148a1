using Distribution.Texts;

namespace Distribution.Translation.Tests.Checks;

public sealed class EndingChecksTests
{
    private static readonly ReleaseText Source = Invented.Text("en", "Ministers of 40 States met in Vienna.", "The rivers carry 12 per cent less water.");

    [Fact]
    public void Compare_NoBody_IsEmptyBeforeAllElse() =>
        Assert.Equal(["version-empty"], Codes(Invented.Text("en") with { Title = new TextPart("A title") }, "fr"));

    [Fact]
    public void Compare_SourceHandedBack_EndsBeforeTheLanguage() => Assert.Equal(["version-is-source"], Codes(Source, "fr"));

    [Theory]
    [InlineData("es", "fr")]
    [InlineData("zh", "zh-Hant")]
    [InlineData("zh-Hant", "zh")]
    public void Compare_OtherLanguage_Ends(string found, string asked) =>
        Assert.Equal(["version-language"], Codes(Invented.Text(found, "Los ministros de 41 Estados."), asked));

    [Theory]
    [InlineData("pt", "pt-BR")]
    [InlineData("pt-BR", "pt")]
    [InlineData("fr", "fr-CA")]
    public void Compare_OtherRegion_IsTheLanguage(string found, string asked) =>
        Assert.DoesNotContain("version-language", Codes(Invented.Text(found, "Os ministros de 40 Estados reuniram-se em Viena.", "Os rios levam menos 12% de água."), asked));

    private static IEnumerable<string> Codes(ReleaseText version, string asked) =>
        VersionComparison.Compare(Source, version, LanguageTag.Parse(asked)).Select(f => f.Code);
}
