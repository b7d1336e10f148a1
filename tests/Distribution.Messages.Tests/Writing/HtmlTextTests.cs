using Distribution.Messages.Writing;
using Distribution.Texts;

namespace Distribution.Messages.Tests.Writing;

public sealed class HtmlTextTests
{
    [Fact]
    public void Of_Marks_BecomeElements() =>
        Assert.Equal(
            "<strong>bold</strong> <em>soft</em> <a href=\"https://a.example/?x=1&amp;y=2\">link</a>",
            HtmlText.Of("bold soft link", [new Mark(0, 4, MarkKind.Strong), new Mark(5, 4, MarkKind.Emphasis), new Mark(10, 4, MarkKind.Link, "https://a.example/?x=1&y=2")], rightToLeft: false));

    [Fact]
    public void Of_MarksThatOverlap_AreEachClosed() =>
        Assert.Equal("<strong>a</strong><em><strong>b</strong></em><em>c</em>", HtmlText.Of("abc", [new Mark(0, 2, MarkKind.Strong), new Mark(1, 2, MarkKind.Emphasis)], rightToLeft: false));

    [Fact]
    public void Of_MarkWithinAnIsolate_DoesNotPartIt() =>
        Assert.Equal(
            "قال <span dir=\"ltr\" style=\"unicode-bidi:isolate\"><strong>Ada</strong> Example</span>",
            HtmlText.Of("قال Ada Example", [new Mark(4, 3, MarkKind.Strong)], rightToLeft: true));

    [Fact]
    public void Of_ScriptWithoutItalics_StressesByWeight() =>
        Assert.Equal("<em style=\"font-style:normal;font-weight:bold\">儿童</em>", HtmlText.Of("儿童", [new Mark(0, 2, MarkKind.Emphasis)], rightToLeft: false, italics: false));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/relative")]
    [InlineData(null)]
    public void Of_LinkThatIsNotSafe_IsText(string? target) => Assert.Equal("x", HtmlText.Of("x", [new Mark(0, 1, MarkKind.Link, target)], rightToLeft: false));

    [Fact]
    public void Of_LinkOverAnAddress_IsOneLink() =>
        Assert.Equal(
            "<a href=\"https://b.example/\">https://a.example/</a>",
            HtmlText.Of("https://a.example/", [new Mark(0, 18, MarkKind.Link, "https://b.example/")], rightToLeft: false));

    [Fact]
    public void Of_LineWithIsolates_HasThemAsElements() =>
        Assert.Equal("a &lt; <span dir=\"rtl\" style=\"unicode-bidi:isolate\">نور</span> &gt; b", HtmlText.Of("a < \u2068نور\u2069 > b"));
}
