using System.Text;
using Distribution.Texts;

namespace Distribution.Reading.Tests.Documents;

/// <summary>Formats and encodings: the same story, however it was saved.</summary>
public sealed class FormatTests
{
    static FormatTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", "ar")]
    [InlineData("utf-16", "zh")]
    [InlineData("utf-16BE", "ru")]
    [InlineData("windows-1252", "fr")]
    [InlineData("windows-1252", "de")]
    [InlineData("windows-1252", "es")]
    [InlineData("iso-8859-1", "pt")]
    [InlineData("windows-1251", "ru")]
    [InlineData("windows-1251", "uk")]
    [InlineData("windows-1251", "sr")]
    [InlineData("koi8-r", "ru")]
    [InlineData("iso-8859-5", "ru")]
    [InlineData("windows-1256", "ar")]
    [InlineData("iso-8859-6", "ar")]
    [InlineData("windows-1253", "el")]
    [InlineData("iso-8859-7", "el")]
    [InlineData("windows-1250", "pl")]
    [InlineData("iso-8859-2", "pl")]
    [InlineData("gb18030", "zh")]
    [InlineData("shift_jis", "ja")]
    [InlineData("euc-jp", "ja")]
    public void Read_AnyEncoding_GivesTheSameText(string encoding, string language)
    {
        var story = Stories.Of(language);
        var codec = Encoding.GetEncoding(encoding);

        var text = Reading.Reader.Read(codec.GetBytes($"{story}\n\n{story}\n"), "release.txt", Reading.Context).Text;

        Assert.Equal([story, story], text!.Body.Select(b => b.Text));
        Assert.Equal(language, text.Language.ToString());
    }

    [Fact]
    public void Read_TraditionalChineseInBig5_GivesTheSameText()
    {
        const string story = "辦公室今天發佈了年度報告，並呼籲各國政府根據報告中的建議採取行動，加強合作，保護兒童和青年的權益。";

        var text = Reading.Reader.Read(Encoding.GetEncoding("big5").GetBytes(story), "release.txt", Reading.Context).Text;

        Assert.Equal(story, Assert.Single(text!.Body).Text);
        Assert.Equal("zh-Hant", text.Language.ToString());
    }

    [Fact]
    public void Read_Utf16WithoutMark_IsRead()
    {
        var bytes = new UnicodeEncoding(bigEndian: false, byteOrderMark: false).GetBytes(Stories.Of("en"));

        Assert.Equal(Stories.Of("en"), Assert.Single(Reading.Reader.Read(bytes, "release.txt", Reading.Context).Text!.Body).Text);
    }

    [Fact]
    public void Read_Html_GivesHeadingsListsQuotesAndLinks()
    {
        var text = Reading.Text($"<html><body><h1>A title of a page</h1><p><i>What it is about in one line</i></p><p><b>VIENNA, 3 March 2027</b> - {Stories.Of("en")}</p><h2>What follows</h2><ul><li>one thing</li><li>another <a href='https://example.org/x'>thing</a></li></ul><blockquote>{Stories.Of("en")}</blockquote><script>x()</script></body></html>", "a.html");

        Assert.Equal(("A title of a page", "What it is about in one line"), (text.Title?.Text, text.Subtitle?.Text));
        Assert.Equal(["VIENNA"], text.Dateline?.Places);
        Assert.Equal([BlockKind.Paragraph, BlockKind.Subhead, BlockKind.ListItem, BlockKind.ListItem, BlockKind.Quote], text.Body.Select(b => b.Kind));
        Assert.Equal([new Mark(8, 5, MarkKind.Link, "https://example.org/x")], text.Body[3].Marks);
    }

    [Fact]
    public void Read_HtmlOfLineBreaks_GivesParagraphs()
    {
        var text = Reading.Text($"<div>A title that has enough words for one<br><br>{Stories.Of("en")}<br><br>{Stories.Of("en")}</div>", "a.html");

        Assert.Equal("A title that has enough words for one", text.Title?.Text);
        Assert.Equal(2, text.Body.Count);
    }

    [Fact]
    public void Read_MarkdownWithFrontMatter_TakesTitleDateAndSubtitleFromIt()
    {
        var text = Reading.Text($"---\ntitle: 'A title: of the front matter'\ndate: 2027-03-03 11:44:00 +02:00\ntags:\n- Press\nsubtitle: \"What it is about\n  in two lines\"\n---\n\n{Stories.Of("en")}\n\nA **bold** word. {Stories.Of("en")}\n", "a.md");

        Assert.Equal(("A title: of the front matter", "What it is about in two lines"), (text.Title?.Text, text.Subtitle?.Text));
        Assert.Equal(new DateOnly(2027, 3, 3), text.Date?.Date);
        Assert.Equal(2, text.Body.Count);
        Assert.Contains(new Mark(2, 4, MarkKind.Strong), text.Body[1].Marks);
    }

    [Fact]
    public void Read_HardWrappedText_JoinsTheLinesOfAParagraph()
    {
        var wrapped = "Gazing deep into the universe, the telescope of the Office has spied a\nmenagerie of galaxies. Located within the same tiny region of space,\nthese numerous galaxies display an assortment of unique\ncharacteristics.\nSome are big; some are small. A few are relatively nearby, but most are\nfar away. Hundreds of these faint galaxies have never been seen before\nuntil their light was captured by the telescope.\n";

        var text = Reading.Text($"A ZOO OF GALAXIES\n{wrapped}");

        Assert.Equal("A ZOO OF GALAXIES", text.Title?.Text);
        Assert.Equal(2, text.Body.Count);
        Assert.Equal(new SourceSpan(2, 1, 212), text.Body[0].Span);
    }

    [Theory]
    [InlineData(new byte[0], "document-empty")]
    [InlineData(new byte[] { 32, 10, 13, 9 }, "document-empty")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF }, "document-empty")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49 }, "document-binary")]
    public void Read_WhatIsNoText_IsRefused(byte[] bytes, string code)
    {
        var result = Reading.Reader.Read(bytes, "release.txt", Reading.Context);

        Assert.Null(result.Text);
        Assert.Equal(code, result.Refusal?.Code);
        Assert.Contains("\"error\"", ReadingJson.Line("release.txt", result, Reading.Sentences), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_AnyScript_StaysReadable()
    {
        var line = ReadingJson.Line("a.txt", Reading.Reader.Read(Encoding.UTF8.GetBytes(Stories.Of("ar")), "a.txt", Reading.Context), Reading.Sentences);

        Assert.Contains("السنوي", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }
}
