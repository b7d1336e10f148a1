namespace Distribution.Texts.Tests;

/// <summary>DESIGN.md §4.7 and RFC 4647 §3.4 as a table.</summary>
public sealed class LanguageLookupTests
{
    [Theory]
    [InlineData("fr", "en fr", "fr")]
    [InlineData("fr-CA", "en fr", "fr")]
    [InlineData("fr-CA", "fr fr-CA", "fr-CA")]
    [InlineData("pt-BR", "pt en", "pt")]
    [InlineData("pt", "pt-BR en", "pt-BR")]
    [InlineData("pt", "pt-PT pt-BR", "pt-BR")] // the first in order, whatever the order at hand
    [InlineData("pt-PT", "pt-BR", null)]
    [InlineData("zh", "zh zh-Hant", "zh")]
    [InlineData("zh-CN", "zh", "zh")]
    [InlineData("zh-Hans", "zh", "zh")]
    [InlineData("zh-TW", "zh", null)] // Hans never stands in for Hant
    [InlineData("zh-TW", "zh zh-Hant", "zh-Hant")]
    [InlineData("zh", "zh-Hant", null)]
    [InlineData("zh-Hant-CN-x-p1", "zh zh-Hant", "zh-Hant")]
    [InlineData("en-a-myext-b-other", "en-a-myext en", "en-a-myext")] // a single letter goes with its follower
    [InlineData("en-x-home", "en", "en")]
    [InlineData("sw es en", "en es", "es")] // rank before order at hand
    [InlineData("zh-TW en", "zh en", "en")]
    [InlineData("sw", "en fr", null)]
    [InlineData("", "en", null)]
    [InlineData("en", "", null)]
    public void Choose_RankedAndAtHand_GivesTheBest(string ranked, string atHand, string? expected) =>
        Assert.Equal(expected, LanguageLookup.Choose(Tags(ranked), Tags(atHand))?.ToString());

    private static LanguageTag[] Tags(string tags) => [.. tags.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(LanguageTag.Parse)];
}
