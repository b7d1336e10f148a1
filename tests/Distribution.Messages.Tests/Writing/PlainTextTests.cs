using Distribution.Messages.Writing;
using Distribution.Texts;

namespace Distribution.Messages.Tests.Writing;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("the report", "https://a.example/", "the report (https://a.example/)")]
    [InlineData("https://a.example/", "https://a.example/", "https://a.example/")]
    [InlineData("Ada", "mailto:ada@example.org", "Ada (ada@example.org)")]
    [InlineData("x", "javascript:alert(1)", "x")]
    public void Of_Link_SaysWhereItLeads(string words, string target, string expected) =>
        Assert.Equal($"See {expected} now", PlainText.Of(new Block(BlockKind.Paragraph, $"See {words} now") { Marks = [new Mark(4, words.Length, MarkKind.Link, target)] }, rightToLeft: false));

    [Fact]
    public void LaidOut_EmptyLines_AreOneAtATimeAndNoneAtTheEnds() =>
        Assert.Equal("a\r\nb\r\n\r\nc\r\n", PlainText.LaidOut("\n\n a\nb \n\n\n  \nc\n\n", rightToLeft: false));
}
