using System.Text;
using MimeKit;

namespace Distribution.Messages.Tests;

public sealed class AdvanceCopyTests
{
    [Theory]
    [InlineData("en", "EMBARGO 10 Dec 10:00 CET / 09:00 UTC: ")]
    [InlineData("fr", "EMBARGO 10 déc. 10 h 00 CET / 9 h 00 UTC\u00a0: ")]
    [InlineData("es", "EMBARGO 10 dic. 10:00 CET / 9:00 UTC: ")]
    [InlineData("ru", "ЭМБАРГО до 10 дек. 10:00 CET / 09:00 UTC: ")]
    [InlineData("zh", "【禁发至 12月10日 10:00 CET / 09:00 UTC】")]
    [InlineData("ar", "\u200Fحظر نشر حتى 10 ديسمبر \u206810:00 CET\u2069 / \u206809:00 UTC\u2069: ")]
    public void Compose_Advance_BeginsItsSubjectWithTheEmbargo(string language, string start) =>
        Assert.StartsWith(start, Cast.Received(Cast.Composer.Compose(Cast.Advance(language))).Subject, StringComparison.Ordinal);

    [Fact]
    public void Compose_LiftOnAnotherDayInUtc_SaysTheDayOfBoth()
    {
        var midnight = new MailEmbargo(new DateTimeOffset(2026, 12, 9, 23, 1, 0, TimeSpan.Zero), Cast.Vienna);

        Assert.StartsWith("EMBARGO 10 Dec 00:01 CET / 9 Dec 23:01 UTC: ", Cast.Composer.Compose(Cast.Advance("en") with { Embargo = midnight }).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_LiftInUtc_IsSaidOnce() =>
        Assert.StartsWith("EMBARGO 10 Dec 09:00 UTC: ", Cast.Composer.Compose(Cast.Advance("en") with { Embargo = new MailEmbargo(Cast.Lift, TimeZoneInfo.Utc) }).Subject, StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "before Thursday, 10 December 2026, 10:00 CET (Europe/Vienna).", "In your time zone: Thursday, 10 December 2026, 14:30 IST (Asia/Kolkata).")]
    [InlineData("fr", "avant le jeudi 10 décembre 2026 à 10 h 00 CET (Europe/Vienna).", "Dans votre fuseau horaire\u00a0: jeudi 10 décembre 2026 à 14 h 30 IST (Asia/Kolkata).")]
    [InlineData("es", "antes del jueves, 10 de diciembre de 2026, 10:00 CET (Europe/Vienna).", "En su huso horario: jueves, 10 de diciembre de 2026, 14:30 IST (Asia/Kolkata).")]
    [InlineData("ru", "времени: четверг, 10 декабря 2026 года, 10:00 CET (Europe/Vienna).", "вашего часового пояса: четверг, 10 декабря 2026 года, 14:30 IST (Asia/Kolkata).")]
    [InlineData("zh", "在2026年12月10日星期四 10:00 CET（Europe/Vienna）之前", "您所在时区的时间：2026年12月10日星期四 14:30 IST（Asia/Kolkata）。")]
    [InlineData("ar", "قبل الخميس، 10 كانون الأول/ديسمبر 2026، الساعة 10:00 CET (Europe/Vienna).", "حسب توقيت منطقتكم الزمنية: الخميس، 10 كانون الأول/ديسمبر 2026، الساعة 14:30 IST (Asia/Kolkata).")]
    public void Compose_Advance_BearsTheBannerAtHeadAndFootOfBothForms(string language, string releaseZone, string readerZone)
    {
        var mail = Cast.Advance(language);
        var message = Cast.Received(Cast.Composer.Compose(mail));

        foreach (var text in new[] { Seen.PlainText(message), Seen.Html(message) })
        {
            Assert.Equal(2, text.Times(releaseZone));
            Assert.Equal(2, text.Times(readerZone));
            var body = text.IndexOf(mail.Text.Body[2].Text, StringComparison.Ordinal);
            Assert.InRange(body, text.IndexOf(releaseZone, StringComparison.Ordinal), text.LastIndexOf(releaseZone, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("en", "Copy for Ada Example, The Daily Example")]
    [InlineData("fr", "Exemplaire destiné à Ada Example, The Daily Example")]
    [InlineData("es", "Copia para Ada Example, The Daily Example")]
    [InlineData("ru", "Экземпляр для: Ada Example, The Daily Example")]
    [InlineData("zh", "本件收件人：Ada Example，The Daily Example")]
    [InlineData("ar", "نسخة مخصصة لـ: Ada Example، The Daily Example")]
    public void Compose_Advance_NamesItsReader(string language, string copyFor)
    {
        var message = Cast.Received(Cast.Composer.Compose(Cast.Advance(language)));

        Assert.Contains(copyFor, Seen.PlainText(message), StringComparison.Ordinal);
        Assert.Contains(copyFor, Seen.Html(message), StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_ReaderWithoutName_IsNamedByAddress() =>
        Assert.Contains(
            "Copy for ada@daily.example.com\n",
            Cast.Received(Cast.Composer.Compose(Cast.Advance("en") with { Reader = new MailReader("ada@daily.example.com", " ", null, TimeZoneInfo.Utc) })).Plain(),
            StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Cast.Languages), MemberType = typeof(Cast))]
    public void Compose_Advance_OffersTheLiftAsAFile(string language)
    {
        var message = Cast.Received(Cast.Composer.Compose(Cast.Advance(language)));

        var mixed = Assert.IsType<Multipart>(message.Body);
        Assert.Equal(["multipart/alternative", "text/calendar"], mixed.Select(p => p.ContentType.MimeType));
        var part = Assert.IsType<TextPart>(mixed[1]);
        Assert.Equal("PUBLISH", part.ContentType.Parameters["method"]);
        Assert.Equal("embargo.ics", part.FileName);
        var entry = Calendar.Read(Calendar.TextOf(part));
        Assert.Equal("PUBLISH", entry["METHOD"]);
        Assert.Equal("d4711@press.example.org", entry["UID"]);
        Assert.Equal("20261210T090000Z", entry["DTSTART"]);
        Assert.Equal("20261208T073000Z", entry["DTSTAMP"]);
        Assert.EndsWith(Cast.Advance(language).Text.Title!.Text, entry[$"SUMMARY;LANGUAGE={language}"], StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_LongTitleWithSigns_IsEscapedAndFoldedInTheCalendar()
    {
        var mail = Cast.Advance("ar");
        var title = string.Join(' ', Enumerable.Repeat("الأطفال أولا; a, b\\c 😀", 12));
        var message = Cast.Received(Cast.Composer.Compose(mail with { Text = mail.Text with { Title = new Texts.TextPart(title) } }));

        var calendar = Calendar.TextOf(message.BodyParts.OfType<TextPart>().Single(p => p.ContentType.IsMimeType("text", "calendar")));

        Assert.All(calendar.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.EndsWith(title, Calendar.Read(calendar)["SUMMARY;LANGUAGE=ar"], StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_AdvanceWithPage_SaysThatThePageIsThereFromTheLiftOn()
    {
        var message = Cast.Received(Cast.Composer.Compose(Cast.Advance("en") with { Page = new Uri("https://news.example.org/en/a") }));

        Assert.Contains("Online at this address once the embargo lifts:\nhttps://news.example.org/en/a\n", message.Plain(), StringComparison.Ordinal);
        Assert.Contains("Online at this address once the embargo lifts: https://news.example.org/en/a", Seen.Html(message), StringComparison.Ordinal);
        Assert.DoesNotContain("Read this release online", message.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_Proof_SaysWhatItIsAndLooksLikeTheCopy()
    {
        var message = Cast.Received(Cast.Composer.Compose(Cast.Advance("en") with { Kind = MailKind.Proof }));

        Assert.StartsWith("PROOF: EMBARGO 10 Dec 10:00 CET / 09:00 UTC: Day", message.Subject, StringComparison.Ordinal);
        Assert.StartsWith("Proof for the press office.", message.Plain(), StringComparison.Ordinal);
        Assert.Equal(2, message.Plain().Times("UNDER EMBARGO"));
    }

    [Fact]
    public void Compose_ProofWithoutEmbargo_HasNoBanner()
    {
        var message = Cast.Received(Cast.Composer.Compose(Cast.Release("en") with { Kind = MailKind.Proof }));

        Assert.Equal("PROOF: Day against Trafficking: children first (UNIS/NAR/1360)", message.Subject);
        Assert.DoesNotContain("EMBARGO", message.Plain(), StringComparison.Ordinal);
    }
}
