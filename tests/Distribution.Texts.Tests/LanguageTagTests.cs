using System.Text.Json;

namespace Distribution.Texts.Tests;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("EN", "en")]
    [InlineData("pt_br", "pt-BR")]
    [InlineData("fr-ca", "fr-CA")]
    [InlineData("zh", "zh")]
    [InlineData("zh-hans", "zh")]
    [InlineData("zh-CN", "zh")]
    [InlineData("zh-SG", "zh")]
    [InlineData("zh-TW", "zh-Hant")]
    [InlineData("zh-hk", "zh-Hant")]
    [InlineData("zh-MO", "zh-Hant")]
    [InlineData("zh-hant-CN-x-p1", "zh-Hant")]
    [InlineData("zh-Hans-TW", "zh")] // the script counts, not the region
    [InlineData("iw", "he")]
    [InlineData("in", "id")]
    [InlineData("no", "nb")]
    [InlineData("ar-001", "ar-001")]
    [InlineData("sr-latn-rs", "sr-Latn-RS")]
    [InlineData("en-ca-x-ca", "en-CA-x-ca")] // RFC 5646 §2.1.1: not after a single letter
    [InlineData(" ru ", "ru")]
    public void TryParse_Tag_GivesItsShortestForm(string text, string tag)
    {
        Assert.True(LanguageTag.TryParse(text, out var language));
        Assert.Equal(tag, language.ToString());
        Assert.Equal(language, LanguageTag.Parse(tag));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("english")]
    [InlineData("e1")]
    [InlineData("en-")]
    [InlineData("en--GB")]
    [InlineData("en-GB;q=0.8")]
    [InlineData("en-toolongsubtag")]
    [InlineData("en-a1-a2-a3-a4-a5-a6-a7-a8-a9-a10-a11")]
    [InlineData("ру")]
    public void TryParse_NoTag_IsFalse(string? text)
    {
        Assert.False(LanguageTag.TryParse(text, out _));
        Assert.Throws<FormatException>(() => LanguageTag.Parse(text!));
    }

    [Fact]
    public void Primary_IsTheLanguageAlone() => Assert.Equal("zh", LanguageTag.Parse("zh-Hant").Primary);

    [Fact]
    public void Json_IsTheTag() =>
        Assert.Equal(LanguageTag.Parse("pt-BR"), JsonSerializer.Deserialize<LanguageTag>(JsonSerializer.Serialize(LanguageTag.Parse("pt-br"))));
}
