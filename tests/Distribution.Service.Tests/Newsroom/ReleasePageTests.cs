using System.Text.RegularExpressions;
using Distribution.Service.People;
using Distribution.Service.Secrets;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Newsroom;

public sealed partial class ReleasePageTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task Page_OfEveryEdition_LeadsToTheSameAlternates()
    {
        var (_, slug) = await service.ReleaseAsync(Samples.Now.AddHours(-1), Samples.Text("ru"), Samples.Text("ar"), Samples.Text("zh"), Samples.Text("pt-BR"));

        var pages = new List<List<string>>();
        foreach (var language in new[] { "ru", "ar", "zh", "pt-BR" })
        {
            var page = await service.TextAsync($"/{language}/{slug}");
            pages.Add([.. Alternate().Matches(page).Select(m => m.Value).Order(StringComparer.Ordinal)]);
            Assert.Contains($"""<link rel="canonical" href="{ServiceFixture.PublicUrl}/{language}/{slug}" />""", page, StringComparison.Ordinal);
        }

        Assert.Equal(["ar", "pt-BR", "ru", "x-default", "zh-Hans"], pages[0].Select(a => Alternate().Match(a).Groups[1].Value).Order(StringComparer.Ordinal));
        Assert.All(pages, page => Assert.Equal(pages[0], page));
    }

    [Fact]
    public async Task Page_WhileAnotherEditionIsNotSealed_DoesNotNameIt()
    {
        var (release, slug) = await service.ReleaseAsync(Samples.Now.AddHours(-1), Samples.Text("en"));
        await service.EditionAsync(release, Samples.Text("ar"), slug: null);

        Assert.DoesNotContain("hreflang=\"ar\"", await service.TextAsync($"/en/{slug}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_InArabic_RunsFromRightToLeftAndIsolatesNumbersAndAddresses()
    {
        var text = Samples.Text("ar", "بيان صحفي", "يعمل مكتب UNODC في فيينا.") with
        {
            Dateline = new Dateline("فيينا، 30 تموز/يوليه", ["فيينا"], Date: null),
            Contacts = [new Contact("Sonya Yee", null, null, [new Phone("(+43 1) 26060-4990", "+431260604990", PhoneKind.Phone)], ["press@example.org"])],
        };
        var (_, slug) = await service.ReleaseAsync(Samples.Now.AddHours(-1), text);

        var page = await service.TextAsync($"/ar/{slug}");

        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", page, StringComparison.Ordinal);
        Assert.Contains("<span dir=\"ltr\">UNODC</span>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"tel:+431260604990\"><bdi dir=\"ltr\">(+43 1) 26060-4990</bdi></a>", Decoded(page), StringComparison.Ordinal);
        Assert.Contains("<a href=\"mailto:press@example.org\"><bdi dir=\"ltr\">press@example.org</bdi></a>", page, StringComparison.Ordinal);
        Assert.Matches("<p><strong class=\"dateline\">فيينا، .*تموز/يوليه –</strong> يعمل", page);
    }

    [Fact]
    public async Task Page_WithHostileText_ShowsItAsText()
    {
        const string Hostile = "<script>alert(1)</script>\"'&";
        var text = Samples.Text("en", Hostile, Hostile) with
        {
            Kicker = new TextPart(Hostile),
            Symbol = new TextPart(Hostile),
            Subtitle = new TextPart(Hostile),
            Dateline = new Dateline(Hostile, [], Date: null),
            EndMark = new TextPart(Hostile),
            Boilerplate = [new Block(BlockKind.Subhead, Hostile), new Block(BlockKind.Quote, Hostile)],
            Notes = [new Block(BlockKind.ListItem, Hostile), new Block(BlockKind.Table, $"{Hostile}\t{Hostile}\n{Hostile}")],
            Contacts = [new Contact(Hostile, Hostile, Hostile, [new Phone(Hostile, null, PhoneKind.Fax)], [Hostile])],
        };
        var linked = text with { Body = [new Block(BlockKind.Paragraph, "Click here") { Marks = [new Mark(0, 10, MarkKind.Link, "javascript:alert(1)")] }, .. text.Body] };
        var (_, slug) = await service.ReleaseAsync(Samples.Now.AddHours(-1), linked);

        foreach (var page in new[] { await service.TextAsync($"/en/{slug}"), await service.TextAsync("/en/") })
        {
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("javascript:", page, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Page_WithEveryKindOfBlock_ShowsEachAsWhatItIs()
    {
        var text = Samples.Text("en") with
        {
            Body =
            [
                new Block(BlockKind.Subhead, "A subhead"), new Block(BlockKind.ListItem, "one"), new Block(BlockKind.ListItem, "two"),
                new Block(BlockKind.Quote, "A quotation."), new Block(BlockKind.Table, "a\tb\nc\td"),
            ],
            Notes = [new Block(BlockKind.Paragraph, "A note.")],
            EndMark = new TextPart("* * *"),
        };
        var (_, slug) = await service.ReleaseAsync(Samples.Now.AddHours(-1), text);

        var page = Spaces().Replace(await service.TextAsync($"/en/{slug}"), "><");

        Assert.Contains("<h2>A subhead</h2><ul><li>one</li><li>two</li></ul><blockquote><p>A quotation.</p></blockquote>", page, StringComparison.Ordinal);
        Assert.Contains("<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>", page, StringComparison.Ordinal);
        Assert.Contains("<h2>Notes to editors</h2><p>A note.</p>", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"end\">* * *</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_AskedForAgainByItsTag_IsNotSentAgain()
    {
        var (release, slug) = await service.ReleaseAsync(Samples.Now.AddHours(-1), Samples.Text("en"));
        var tag = (await service.GetAsync($"/en/{slug}")).Headers.ETag!;

        Assert.Equal(304, (await RawAnswer.OfAsync(service.Address, "GET", $"/en/{slug}", $"If-None-Match: {tag}")).Status);

        await service.EditionAsync(release, Samples.Text("fr"), slug);
        Assert.Equal(200, (await RawAnswer.OfAsync(service.Address, "GET", $"/en/{slug}", $"If-None-Match: {tag}")).Status);
    }

    [Fact]
    public async Task Head_OfAPage_HasTheHeadersOfGetAndNoBody()
    {
        var (_, slug) = await service.ReleaseAsync(Samples.Now.AddHours(-1), Samples.Text("en"));

        var (get, head) = (await RawAnswer.OfAsync(service.Address, "GET", $"/en/{slug}"), await RawAnswer.OfAsync(service.Address, "HEAD", $"/en/{slug}"));

        Assert.Equal(get.Bytes[..(get.Bytes.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)], head.Bytes);
    }

    [Theory]
    [InlineData("fr-CA, en;q=0.5", "/fr/")]
    [InlineData("en;q=0.2, ar;q=0.9", "/ar/")]
    [InlineData("zh-CN", "/zh/")]
    [InlineData("zh-TW, es;q=0.1", "/es/")]
    [InlineData("sw", "/en/")]
    [InlineData("fr;q=0", "/en/")]
    [InlineData("garbage;;;", "/en/")]
    public async Task Home_ForALanguage_LeadsToItsNewsroom(string accepted, string newsroom)
    {
        var answer = await RawAnswer.OfAsync(service.Address, "GET", "/", $"Accept-Language: {accepted}");

        Assert.Equal(302, answer.Status);
        Assert.Contains($"\r\nLocation: {newsroom}\r\n", answer.Bytes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_OfEveryKind_BearTheSecurityHeadersAndNoServer()
    {
        foreach (var path in new[] { "/", "/en/", "/en/nothing", "/task/nothing", "/goodbye/nothing", "/a/b/c" })
        {
            var answer = await RawAnswer.OfAsync(service.Address, "GET", path);

            Assert.Contains("\r\nContent-Security-Policy: default-src 'none';", answer.Bytes, StringComparison.Ordinal);
            Assert.Contains("\r\nX-Content-Type-Options: nosniff\r\n", answer.Bytes, StringComparison.Ordinal);
            Assert.Contains("\r\nReferrer-Policy: no-referrer\r\n", answer.Bytes, StringComparison.Ordinal);
            Assert.DoesNotContain("\r\nServer:", answer.Bytes, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Page_ThatFails_SaysNothingOfWhy()
    {
        var (release, _) = await service.ReleaseAsync(Samples.Now.AddHours(1), Samples.Text("en"));
        var asker = await service.PersonAsync("Ingrid Feldmoser", Role.Spokesperson, "en");
        var task = await service.TaskAsync(release, "fr", asker, translator: null);
        await service.InDbAsync(db => db.Editions.Where(e => e.ReleaseId == release.Id).ExecuteUpdateAsync(e => e.SetProperty(x => x.IsSource, false), Samples.Token));

        var answer = await RawAnswer.OfAsync(service.Address, "GET", $"/task/{service.Tokens.Make(TokenPurpose.Task, task.Id)}");

        Assert.Equal(500, answer.Status);
        Assert.Contains("\r\nCache-Control: no-store\r\n", answer.Bytes, StringComparison.Ordinal);
        Assert.Contains("Something went wrong on our side", answer.Bytes, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Bytes, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Page_WithAStyleSheet_LeadsToIt()
    {
        var sheet = StyleSheetAddress().Match(await service.TextAsync("/en/")).Groups[1].Value;

        Assert.Contains("font-family", await service.TextAsync(sheet), StringComparison.Ordinal);
    }

    private static string Decoded(string html) => html.Replace("&#x2B;", "+", StringComparison.Ordinal);

    [GeneratedRegex("<link rel=\"alternate\" hreflang=\"([^\"]+)\" href=\"[^\"]+\" />")]
    private static partial Regex Alternate();

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex StyleSheetAddress();

    [GeneratedRegex(@">\s+<")]
    private static partial Regex Spaces();
}
