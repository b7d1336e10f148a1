using System.Text.RegularExpressions;

namespace Distribution.Messages.Tests;

/// <summary>Mails from right to left: translation facts §8.</summary>
public sealed partial class RightToLeftTests
{
    private const string Isolate = "<span dir=\"ltr\" style=\"unicode-bidi:isolate\">";

    [Fact]
    public void Html_Arabic_HasDirectionOnEveryBlock()
    {
        var html = Cast.Received(Cast.Composer.Compose(Cast.Advance("ar"))).Markup();

        var blocks = Block().Matches(html).Select(m => m.Value).ToList();
        Assert.NotEmpty(blocks);
        Assert.All(blocks, b => Assert.Contains("lang=\"ar\" dir=\"rtl\"", b, StringComparison.Ordinal));
        Assert.All(blocks.Where(b => !b.StartsWith("<html", StringComparison.Ordinal) && !b.StartsWith("<table", StringComparison.Ordinal)), b => Assert.Contains("align=\"right\"", b, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UNIS/NAR/1360")]
    [InlineData("UNODC")]
    [InlineData("Global Report on Trafficking in Persons 2024")]
    [InlineData("(&#x2B;43 1) 26060-4990")]
    [InlineData("<a href=\"mailto:mira@example.org\">mira@example.org</a>")]
    [InlineData("<a href=\"https://www.example.org/day(2026)?a=1&amp;b=2\">https://www.example.org/day(2026)?a=1&amp;b=2</a>")]
    [InlineData("Mira Example")]
    [InlineData("Ada Example")]
    [InlineData("10:00 CET")]
    [InlineData("ada@daily.example.com")]
    public void Html_Arabic_IsolatesWhatRunsFromLeftToRight(string run) =>
        Assert.Contains($"{Isolate}{run}</span>", Cast.Received(Cast.Composer.Compose(Cast.Advance("ar"))).Markup(), StringComparison.Ordinal);

    [Fact]
    public void Html_ArabicWithForeignTitle_HasNoElementInThePagesTitle()
    {
        var mail = Cast.Release("ar");
        var release = Cast.Composer.Compose(mail with { Text = mail.Text with { Title = new Texts.TextPart("قال UNODC") } });
        var task = Cast.Composer.Compose(Cast.Task("ar") with { Version = Texts.LanguageTag.Parse("sw") });

        Assert.Contains("<title>قال UNODC</title>", Cast.Received(release).Markup(), StringComparison.Ordinal);
        Assert.Contains("<title>طلب ترجمة (sw)</title>", Cast.Received(task).Markup(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UNIS/NAR/1360")]
    [InlineData("UNODC")]
    [InlineData("Global Report on Trafficking in Persons 2024")]
    [InlineData("(+43 1) 26060-4990")]
    [InlineData("(+43-699) 1459-4990")]
    [InlineData("mira@example.org")]
    [InlineData("https://www.example.org/day(2026)?a=1&b=2")]
    [InlineData("The Daily Example")]
    public void PlainText_Arabic_IsolatesWhatRunsFromLeftToRight(string run) =>
        Assert.Contains($"\u2068{run}\u2069", Cast.Received(Cast.Composer.Compose(Cast.Advance("ar"))).Plain(), StringComparison.Ordinal);

    [Fact]
    public void PlainText_Arabic_BeginsEachLineWithTheMarkButLinksWithout()
    {
        var lines = Cast.Received(Cast.Composer.Compose(Cast.Release("ar"))).Plain().Split('\n').Where(l => l.Length > 0).ToList();

        var links = lines.Where(l => l.Contains("news.example.org", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, links.Count);
        Assert.All(links, l => Assert.Matches("^https://[!-~]+$", l)); // a mark would become part of the address where it is clicked
        Assert.All(lines.Except(links), l => Assert.StartsWith("\u200F", l, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cast.Languages), MemberType = typeof(Cast))]
    public void PlainText_EveryLanguage_ClosesEachIsolateOnItsLine(string language)
    {
        foreach (var line in Cast.Received(Cast.Composer.Compose(Cast.Advance(language))).Plain().Split('\n'))
        {
            Assert.Equal(line.Count(c => c == '\u2068'), line.Count(c => c == '\u2069'));
        }
    }

    [Fact]
    public void Html_ArabicNameInEnglishMail_IsIsolated()
    {
        var message = Cast.Received(Cast.Composer.Compose(Cast.Advance("en") with { Reader = new MailReader("noor@sahifa.example.com", "نور مثال", "The Daily", TimeZoneInfo.Utc) }));

        Assert.Contains("Copy for <span dir=\"rtl\" style=\"unicode-bidi:isolate\">نور مثال</span>, The Daily", message.Markup(), StringComparison.Ordinal);
        Assert.Contains("Copy for \u2068نور مثال\u2069, The Daily", message.Plain(), StringComparison.Ordinal);
    }

    [GeneratedRegex("<(html|table|td|div|p|h1|h2|ul|li|blockquote)( [^>]*)?>")]
    private static partial Regex Block();
}
