using System.Text.Json;

namespace Distribution.Texts.Tests;

public sealed class FindingTextsTests
{
    private static readonly FindingTexts Texts = FindingTexts.Parse(["""{"a-b": "The {what} is {how}, {what}."}""", """{"c": "Nothing."}"""]);

    [Fact]
    public void Say_KnownCode_FillsTheArguments() =>
        Assert.Equal("The title is long, title.", Texts.Say(Finding.Error("a-b", ("what", "title"), ("how", "long"))));

    [Fact]
    public void Say_ArgumentThatLooksLikeAPlace_IsNotFilledAgain() =>
        Assert.Equal("The {how} is 3, {how}.", Texts.Say(Finding.Error("a-b", ("what", "{how}"), ("how", 3))));

    [Fact]
    public void Say_ArgumentMissing_KeepsThePlaceVisible() => Assert.Equal("The x is {how}, x.", Texts.Say(Finding.Error("a-b", ("what", "x"))));

    [Fact]
    public void Say_UnknownCode_SwallowsNothing() =>
        Assert.Equal("new-code a=1, b=2026-12-10", Texts.Say(Finding.Info("new-code", ("b", new DateOnly(2026, 12, 10)), ("a", 1))));

    [Fact]
    public void Codes_AreThoseOfAllFiles() => Assert.Equal(["a-b", "c"], Texts.Codes.Order(StringComparer.Ordinal));

    [Fact]
    public void Parse_CodeTwice_IsRefused() => Assert.Throws<ArgumentException>(() => FindingTexts.Parse(["""{"c": "x"}""", """{"c": "y"}"""]));

    [Fact]
    public void Parse_NoObjectOfStrings_IsRefused() => Assert.Throws<JsonException>(() => FindingTexts.Parse(["""{"c": 1}"""]));

    [Fact]
    public void Finding_ReadBackFromJson_IsTheSame()
    {
        var finding = Finding.Warning("a-b", ("what", 1.5), ("how", null)).At(new SourceSpan(1, 2, 3));
        Assert.Equal(finding, JsonSerializer.Deserialize<Finding>(JsonSerializer.Serialize(finding)));
    }
}
