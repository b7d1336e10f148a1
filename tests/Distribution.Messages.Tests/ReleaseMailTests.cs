using MimeKit;

namespace Distribution.Messages.Tests;

public sealed class ReleaseMailTests
{
    private static readonly Dictionary<string, string> ContactHeadings = new(StringComparer.Ordinal)
    {
        ["ar"] = "لمزيد من المعلومات",
        ["en"] = "For further information",
        ["es"] = "Para más información",
        ["fr"] = "Pour tout complément d’information",
        ["ru"] = "За дополнительной информацией",
        ["zh"] = "如需更多信息",
    };

    [Theory]
    [MemberData(nameof(Cast.Languages), MemberType = typeof(Cast))]
    public void Compose_Release_HasPlainTextThenHtmlInItsLanguage(string language)
    {
        var message = Cast.Received(Cast.Composer.Compose(Cast.Release(language)));

        var alternative = Assert.IsType<MultipartAlternative>(message.Body);
        Assert.Equal(["text/plain", "text/html"], alternative.Select(p => p.ContentType.MimeType));
        Assert.All(alternative, p => Assert.Equal("utf-8", p.ContentType.Charset));
        Assert.All(alternative, p => Assert.Equal(language, p.Headers[HeaderId.ContentLanguage]));
        Assert.Equal(language, alternative.Headers[HeaderId.ContentLanguage]);
    }

    [Theory]
    [MemberData(nameof(Cast.Languages), MemberType = typeof(Cast))]
    public void Compose_Release_ShowsEveryPartInBothForms(string language)
    {
        var mail = Cast.Release(language);
        var message = Cast.Received(Cast.Composer.Compose(mail));

        foreach (var text in new[] { Seen.PlainText(message), Seen.Html(message) })
        {
            string[] parts =
            [
                mail.Text.Title!.Text, mail.Text.Symbol!.Text, mail.Text.Dateline!.Raw, "Mira Example", "(+43 1) 26060-4990", "(+43-699) 1459-4990", "mira@example.org",
                "* * *", "2026", ContactHeadings[language], "Human rights", "ada@daily.example.com", .. mail.Text.Body.Take(3).Select(b => b.Text.Replace("\u200E", "", StringComparison.Ordinal)),
            ];
            Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Cast.Languages), MemberType = typeof(Cast))]
    public void Compose_Release_KeepsEachParagraphOnOneLine(string language)
    {
        var mail = Cast.Release(language);
        var lines = Seen.PlainText(Cast.Received(Cast.Composer.Compose(mail))).Split('\n');

        Assert.Contains(lines, l => l.StartsWith(mail.Text.Dateline!.Raw, StringComparison.Ordinal) && l.EndsWith(mail.Text.Body[0].Text.Replace("\u200E", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cast.Languages), MemberType = typeof(Cast))]
    public void Compose_Release_LinksToPageAndGoodbyeInBothForms(string language)
    {
        var mail = Cast.Release(language);
        var message = Cast.Received(Cast.Composer.Compose(mail));

        Assert.Equal([mail.Page!.AbsoluteUri, mail.Goodbye.AbsoluteUri], message.Plain().Split('\n').Where(l => l.StartsWith("https:", StringComparison.Ordinal)));
        Assert.Contains($"href=\"{mail.Page}\"", message.Markup(), StringComparison.Ordinal);
        Assert.Contains($"href=\"{mail.Goodbye}\"", message.Markup(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cast.Languages), MemberType = typeof(Cast))]
    public void Compose_Release_HasTheHeadersOfAListAndNoBanner(string language)
    {
        var message = Cast.Received(Cast.Composer.Compose(Cast.Release(language)));

        Assert.Equal("\"Press Office of Example Nations\" <press@example.org>", message.From.ToString());
        Assert.Equal("mira@example.org", message.ReplyTo.ToString());
        Assert.Equal("\"Ada Example\" <ada@daily.example.com>", message.To.ToString());
        Assert.Equal(Cast.Sent, message.Date);
        Assert.Equal("d4711@press.example.org", message.MessageId);
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal($"Human rights <human-rights-{language}.press.example.org>", message.Raw("List-Id"));
        Assert.Equal("<https://news.example.org/goodbye/dG9rZW4-dG9rZW4_dG9rZW4>", message.Raw("List-Unsubscribe"));
        Assert.Equal("List-Unsubscribe=One-Click", message.Raw("List-Unsubscribe-Post"));
        Assert.DoesNotContain("b3261e", message.Markup(), StringComparison.Ordinal);
        Assert.DoesNotContain("CET", message.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_Release_IsNamedByTitleAndSymbol() =>
        Assert.Equal("Day against Trafficking: children first (UNIS/NAR/1360)", Cast.Received(Cast.Composer.Compose(Cast.Release("en"))).Subject);

    [Fact]
    public void Compose_NoTitle_IsNamedByDatelineAndFirstWords()
    {
        var mail = Cast.Release("en");

        var subject = Cast.Composer.Compose(mail with { Text = mail.Text with { Title = null, Symbol = null } }).Subject;

        Assert.Equal("Vienna, 10 December – The theme of the Day this year is the protection of…", subject);
    }

    [Fact]
    public void Compose_NoContact_AnswersGoToTheOffice()
    {
        var mail = Cast.Release("en");

        var message = Cast.Composer.Compose(mail with { Text = mail.Text with { Contacts = [] } });

        Assert.Equal("press@example.org", message.ReplyTo.Mailboxes.Single().Address);
    }

    [Fact]
    public void Compose_Fallback_SaysSoInTheMailsLanguage()
    {
        var message = Cast.Received(Cast.Composer.Compose(Cast.Release("fr") with { IsFallback = true }));

        Assert.Contains("n’est pas disponible dans la langue que vous avez demandée", message.Plain(), StringComparison.Ordinal);
        Assert.Contains("n’est pas disponible dans la langue que vous avez demandée", message.Markup(), StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_LanguageWithoutWords_IsWordedInEnglishRoundTheText()
    {
        var mail = Cast.Release("en");
        var swahili = mail.Text with { Language = Texts.LanguageTag.Parse("sw"), Title = new Texts.TextPart("Siku ya Kimataifa") };

        var message = Cast.Received(Cast.Composer.Compose(mail with { Text = swahili }));

        Assert.Equal("sw", message.Body!.Headers[HeaderId.ContentLanguage]);
        Assert.Contains("<h1 lang=\"sw\" dir=\"ltr\"", message.Markup(), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\"", message.Markup(), StringComparison.Ordinal);
        Assert.Contains("To unsubscribe:", message.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_UnknownLanguageFromRightToLeft_RunsFromRightToLeft()
    {
        var mail = Cast.Release("ar");

        var message = Cast.Received(Cast.Composer.Compose(mail with { Text = mail.Text with { Language = Texts.LanguageTag.Parse("fa") } }));

        Assert.Contains("<h1 lang=\"fa\" dir=\"rtl\" align=\"right\"", message.Markup(), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\" dir=\"ltr\"", message.Markup(), StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_Chinese_NamesScriptAndFonts()
    {
        var html = Cast.Received(Cast.Composer.Compose(Cast.Release("zh"))).Markup();

        Assert.Contains("<html lang=\"zh-Hans\"", html, StringComparison.Ordinal);
        Assert.Contains("PingFang SC", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://www.example.org/day(2026)?a=1&amp;b=2\">", html, StringComparison.Ordinal); // found right behind a character
    }

    [Theory]
    [MemberData(nameof(Cast.Languages), MemberType = typeof(Cast))]
    public void Compose_Html_LoadsNothing(string language)
    {
        var html = Cast.Received(Cast.Composer.Compose(Cast.Advance(language))).Markup();

        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_Twice_GivesTheSameBytes() =>
        Assert.Equal(Cast.Bytes(Cast.Composer.Compose(Cast.Advance("ar"))), Cast.Bytes(Cast.Composer.Compose(Cast.Advance("ar"))));

    [Fact]
    public void Compose_AddressThatCannotBeMailed_Throws() =>
        Assert.Throws<ArgumentException>(() => Cast.Composer.Compose(Cast.Release("en") with { Reader = new MailReader("nobody", null, null, TimeZoneInfo.Utc) }));

    [Fact]
    public void Compose_ReleaseMailWithEmbargo_Throws() =>
        Assert.Throws<ArgumentException>(() => Cast.Composer.Compose(Cast.Advance("en") with { Kind = MailKind.Release }));

    [Fact]
    public void Compose_AdvanceCopyWithoutEmbargo_Throws() =>
        Assert.Throws<ArgumentException>(() => Cast.Composer.Compose(Cast.Release("en") with { Kind = MailKind.Advance }));
}
