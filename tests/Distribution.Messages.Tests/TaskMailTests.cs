using MimeKit;

namespace Distribution.Messages.Tests;

public sealed class TaskMailTests
{
    [Theory]
    [InlineData("en", "Translation into Arabic requested, due 9 Dec 17:00 CET / 16:00 UTC", "Due: Wednesday, 9 December 2026, 17:00 CET (Europe/Vienna)")]
    [InlineData("fr", "Traduction demandée (arabe), à remettre avant le 9 déc. 17 h 00 CET / 16 h 00 UTC", "Échéance\u00a0: mercredi 9 décembre 2026 à 17 h 00 CET (Europe/Vienna)")]
    [InlineData("es", "Solicitud de traducción (árabe), plazo: 9 dic. 17:00 CET / 16:00 UTC", "Plazo de entrega: miércoles, 9 de diciembre de 2026, 17:00 CET (Europe/Vienna)")]
    [InlineData("ru", "Просьба о переводе (арабский), срок: 9 дек. 17:00 CET / 16:00 UTC", "Срок: среда, 9 декабря 2026 года, 17:00 CET (Europe/Vienna)")]
    [InlineData("zh", "翻译任务（阿拉伯文），截止时间：12月9日 17:00 CET / 16:00 UTC", "截止时间：2026年12月9日星期三 17:00 CET（Europe/Vienna）")]
    [InlineData("ar", "\u200Fطلب ترجمة (العربية)، الموعد النهائي: 9 ديسمبر \u206817:00 CET\u2069 / \u206816:00 UTC\u2069", "الموعد النهائي: الأربعاء، 9 كانون الأول/ديسمبر 2026، الساعة 17:00 CET (Europe/Vienna)")]
    public void Compose_Task_TellsVersionWordsDueWhomToAskAndLink(string language, string subject, string due)
    {
        var message = Cast.Received(Cast.Composer.Compose(Cast.Task(language)));

        Assert.Equal(subject, message.Subject);
        foreach (var text in new[] { Seen.PlainText(message), Seen.Html(message) })
        {
            Assert.All(["Noor Example", "412", due, "Ben Example", "desk@example.org"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        }

        Assert.Contains("\nhttps://news.example.org/task/c2VjcmV0LXNlY3JldA\n", message.Plain(), StringComparison.Ordinal);
        Assert.Contains("href=\"https://news.example.org/task/c2VjcmV0LXNlY3JldA\"", message.Markup(), StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_Task_IsNoListMailAndAnswersGoToWhomToAsk()
    {
        var message = Cast.Received(Cast.Composer.Compose(Cast.Task("en")));

        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal("desk@example.org", message.ReplyTo.ToString());
        Assert.Equal("\"Noor Example\" <noor@example.net>", message.To.ToString());
        Assert.DoesNotContain(message.Headers, h => h.Field.StartsWith("List-", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Compose_Reminder_SaysSo()
    {
        var message = Cast.Received(Cast.Composer.Compose(Cast.Task("en") with { IsReminder = true }));

        Assert.StartsWith("Reminder: ", message.Subject, StringComparison.Ordinal);
        Assert.Contains("This is a reminder", message.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_VersionWithoutAWord_IsNamedByItsTag() =>
        Assert.StartsWith("Translation into sw requested", Cast.Composer.Compose(Cast.Task("en") with { Version = Texts.LanguageTag.Parse("sw") }).Subject, StringComparison.Ordinal);
}
