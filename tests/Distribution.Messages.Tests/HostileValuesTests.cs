using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Distribution.Texts;
using MimeKit;
using TextPart = Distribution.Texts.TextPart;

namespace Distribution.Messages.Tests;

/// <summary>Whatever stands in names, titles and texts: one message with its own headers comes out, fit for the wire.</summary>
public sealed class HostileValuesTests
{
    private static readonly string[] Fields =
    [
        "From", "Date", "Subject", "Message-Id", "Reply-To", "To", "Auto-Submitted", "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "MIME-Version", "Content-Language", "Content-Type",
    ];

    // Words of several scripts, controls, header ends, marks of direction, halves of surrogate pairs, markup and Liquid.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf("محمد", "李例子", "Иван", "שלום", "Ada", "O’Neill", "😀", "𠀀", "e\u0301", "http://x.example/a?b=c"),
        Gen.OneOf("\r\nBcc: victim@example.net", "\nX-Injected: 1", "\r", "\0", "\u0085", "\u2028", "\u2029", "\u202E", "\u2066", "\u2069", "\u2068", "\uD800", "\uDC00", "\uFEFF", "\u00A0", "\u200F", "\t"),
        Gen.OneOf("<script>alert(1)</script>", "\" onclick=\"x", "</title>", "{{ office }}", "{% raw %}", "&amp;", "=?utf-8?q?x?=", "<x@y.z>", ",", ";", ":", "\\", "\"", "(", ")", "."),
        Gen.String[Gen.Char, 0, 12],
        Gen.Char.Array[300].Select(c => new string(c))).Array[0, 5].Select(parts => string.Join(' ', parts));

    [Fact]
    public void Compose_AnyValues_GivesItsOwnHeadersAndCleanBytes() =>
        Gen.Select(Texts, Texts, Texts, Texts, Gen.OneOf("ar", "en", "zh", "ru", "sw")).Sample((name, outlet, title, list, language) =>
        {
            var message = Cast.Composer.Compose(Mail(name, outlet, title, list, language));
            var bytes = Cast.Bytes(message);

            AssertFitForTheWire(bytes);
            var received = MimeMessage.Load(new MemoryStream(bytes));
            Assert.Equal(Fields.Order(StringComparer.Ordinal), Names(bytes).Order(StringComparer.Ordinal));
            Assert.Equal("ada@daily.example.com", received.To.Mailboxes.Single().Address);
            Assert.Equal("<https://news.example.org/goodbye/dG9rZW4-dG9rZW4_dG9rZW4>", received.Raw("List-Unsubscribe"));
            Assert.EndsWith($"-{language}.press.example.org>", received.Raw("List-Id"), StringComparison.Ordinal);
            AssertOnlyOwnElements(received.Markup());
            Assert.DoesNotContain(received.Plain(), c => (char.IsControl(c) && c is not ('\r' or '\n')) || c is '\u202E' or '\u2066');
        }, iter: 300);

    [Fact]
    public void Compose_AnyTaskValues_GivesCleanBytes() =>
        Gen.Select(Texts, Texts, Texts).Sample((translator, ask, office) =>
        {
            var mail = Cast.Task("fr") with { TranslatorName = translator, AskName = ask, AskEmail = ask, Office = Cast.Office with { Name = office } };
            var bytes = Cast.Bytes(Cast.Composer.Compose(mail));

            AssertFitForTheWire(bytes);
            Assert.Equal(Fields.Where(f => !f.StartsWith("List-", StringComparison.Ordinal)).Order(StringComparer.Ordinal), Names(bytes).Order(StringComparer.Ordinal));
            AssertOnlyOwnElements(MimeMessage.Load(new MemoryStream(bytes)).Markup());
        }, iter: 100);

    [Theory]
    [InlineData("x")]
    [InlineData("\"")]
    [InlineData("名")]
    [InlineData("a b ")]
    public void Compose_ValuesWithoutEnd_KeepTheirLinesShort(string part)
    {
        var endless = string.Concat(Enumerable.Repeat(part, 3000));

        var message = Cast.Composer.Compose(Mail(endless, endless, endless, endless, "en"));

        AssertFitForTheWire(Cast.Bytes(message));
        Assert.InRange(message.Subject!.Length, 1, 300);
    }

    [Fact]
    public void Compose_LongGoodbye_IsNeverEncoded()
    {
        var goodbye = new Uri($"https://news.example.org/goodbye/{new string('t', 400)}");

        var message = Cast.Received(Cast.Composer.Compose(Cast.Release("ar") with { Goodbye = goodbye }));

        Assert.Equal($"<{goodbye}>", message.Raw("List-Unsubscribe")); // receivers do not look for a link in encoded words
    }

    private static ReleaseMail Mail(string name, string outlet, string title, string list, string language)
    {
        var solid = string.IsNullOrWhiteSpace(title) ? "x" : title;
        return Cast.Release("en") with
        {
            Reader = new MailReader("ada@daily.example.com", name, outlet, Cast.Nepal),
            List = new MailList(list, list),
            Text = new ReleaseText
            {
                Language = LanguageTag.Parse(language),
                Title = new TextPart(solid),
                Dateline = new Dateline(outlet, [], Date: null),
                Body = [.. Enum.GetValues<BlockKind>().Select(kind => new Block(kind, solid) { Marks = [new Mark(0, 1, MarkKind.Strong), new Mark(0, solid.Length, MarkKind.Link, "javascript:alert(1)")] })],
                Contacts = [new Contact(name, outlet, title, [new Phone(title, outlet, PhoneKind.Fax)], [title, "mira@example.org"])],
            },
        };
    }

    private static void AssertFitForTheWire(byte[] bytes)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split("\r\n");
        Assert.All(lines, line =>
        {
            Assert.InRange(line.Length, 0, 998);
            Assert.DoesNotContain(line, c => c is > '~' or (< ' ' and not '\t'));
        });
    }

    private static IEnumerable<string> Names(byte[] bytes)
    {
        var head = Encoding.ASCII.GetString(bytes).Split("\r\n\r\n")[0];
        return head.Split("\r\n").Where(l => l[0] is not (' ' or '\t')).Select(l => l.Split(':')[0]);
    }

    private static void AssertOnlyOwnElements(string html)
    {
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("<[^>]* onclick", Regex.Replace(html, "\"[^\"]*\"", "\"\"")); // as a name of an attribute; within a value it is harmless
        Assert.Equal(1, html.Times("</title>"));
    }
}
