using System.Net.Http.Headers;
using System.Text;
using Distribution.Service.Mailings;
using Distribution.Service.Secrets;
using Distribution.Service.Subscribers;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Subscribers;

public sealed class GoodbyePageTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Goodbye_WhenOnlyRead_ChangesNothing(string method)
    {
        var reader = await ReaderAsync();

        Assert.Equal(200, (await RawAnswer.OfAsync(service.Address, method, reader.Path)).Status);

        Assert.Equal(2, await ListsOfAsync(reader));
    }

    [Fact]
    public async Task Goodbye_Read_OffersAllAndEachList()
    {
        var reader = await ReaderAsync();

        var page = await service.TextAsync(reader.Path);

        Assert.Contains("First list", page, StringComparison.Ordinal);
        Assert.Contains("Second list", page, StringComparison.Ordinal);
        Assert.Equal(3, page.Split("<form method=\"post\">").Length - 1);
    }

    [Fact]
    public async Task OneClick_Posted_EndsAllWithoutCookieOrRedirect()
    {
        var reader = await ReaderAsync();

        var answer = await service.PostAsync(reader.Path, Form("List-Unsubscribe", "One-Click"));

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie") || answer.Headers.Contains("Location"));
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(0, await ListsOfAsync(reader));
    }

    [Fact]
    public async Task OneClick_PostedAsMultipart_EndsAll()
    {
        var reader = await ReaderAsync();

        var answer = await service.PostAsync(reader.Path, new MultipartFormDataContent { { new StringContent("One-Click"), "List-Unsubscribe" } });

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(0, await ListsOfAsync(reader));
    }

    [Fact]
    public async Task Post_WithoutABody_EndsAllAndOffersNothingMore()
    {
        var reader = await ReaderAsync();

        var answer = await service.PostAsync(reader.Path, content: null);
        var page = await answer.Content.ReadAsStringAsync(Samples.Token);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
        Assert.Equal(0, await ListsOfAsync(reader));
    }

    [Fact]
    public async Task Post_OfOneList_LeavesTheOther()
    {
        var reader = await ReaderAsync();

        var page = await (await service.PostAsync(reader.Path, Form("list", $"{reader.FirstListId}"))).Content.ReadAsStringAsync(Samples.Token);

        Assert.DoesNotContain("First list", page, StringComparison.Ordinal);
        Assert.Contains("Second list", page, StringComparison.Ordinal);
        Assert.Equal(1, await ListsOfAsync(reader));
    }

    [Theory]
    [InlineData("")]
    [InlineData("all")]
    [InlineData("-1")]
    [InlineData("999999999")]
    public async Task Post_OfAListThatIsNone_EndsNothing(string list)
    {
        var reader = await ReaderAsync();

        await service.PostAsync(reader.Path, Form("list", list));

        Assert.Equal(2, await ListsOfAsync(reader));
    }

    [Fact]
    public async Task Post_Twice_AnswersAlikeAndIsAuditedOnce()
    {
        var reader = await ReaderAsync();

        var first = await (await service.PostAsync(reader.Path, content: null)).Content.ReadAsStringAsync(Samples.Token);
        var second = await (await service.PostAsync(reader.Path, content: null)).Content.ReadAsStringAsync(Samples.Token);

        Assert.Equal(first, second);
        Assert.Equal(1, await service.InDbAsync(db => db.Audit.CountAsync(a => a.Act == "subscriptions ended" && a.NounId == reader.SubscriberId, Samples.Token)));
    }

    [Fact]
    public async Task Token_AlteredAnywhere_AnswersLikeUnknownAndChangesNothing()
    {
        var reader = await ReaderAsync();
        var token = reader.Path["/goodbye/".Length..];
        var unknown = await RawAnswer.OfAsync(service.Address, "GET", $"/goodbye/{new string('x', token.Length)}");
        Assert.Equal(404, unknown.Status);

        for (var i = 0; i < token.Length; i++)
        {
            var altered = $"/goodbye/{token[..i]}{(token[i] == 'A' ? 'B' : 'A')}{token[(i + 1)..]}";
            Assert.Equal(unknown, await RawAnswer.OfAsync(service.Address, "GET", altered));
            Assert.Equal(404, (int)(await service.PostAsync(altered, content: null)).StatusCode);
        }

        Assert.Equal(2, await ListsOfAsync(reader));
    }

    [Fact]
    public async Task Token_OfATask_IsUnknownHere()
    {
        var reader = await ReaderAsync();

        var answer = await service.PostAsync($"/goodbye/{service.Tokens.Make(TokenPurpose.Task, reader.DeliveryId)}", content: null);

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Equal(2, await ListsOfAsync(reader));
    }

    [Fact]
    public async Task Token_OfAProof_SaysThatThereIsNothingToEnd()
    {
        var path = $"/goodbye/{service.Tokens.Make(TokenPurpose.Goodbye, 0)}";

        Assert.Contains("nothing to end", await service.TextAsync(path), StringComparison.Ordinal);
        Assert.Equal(200, (int)(await service.PostAsync(path, Form("List-Unsubscribe", "One-Click"))).StatusCode);
    }

    [Fact]
    public async Task Post_LargerThanAnyForm_IsRefused()
    {
        var reader = await ReaderAsync();

        var answer = await service.PostAsync(reader.Path, Form("list", new string('1', 100_000)));

        Assert.Equal(413, (int)answer.StatusCode);
        Assert.Equal(2, await ListsOfAsync(reader));
    }

    [Fact]
    public async Task Post_OfABrokenForm_IsRefused()
    {
        var reader = await ReaderAsync();
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes("--x\r\nbroken"));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");

        Assert.Equal(400, (int)(await service.PostAsync(reader.Path, content)).StatusCode);
        Assert.Equal(2, await ListsOfAsync(reader));
    }

    [Fact]
    public async Task Goodbye_InArabic_IsInTheLanguageOfTheDelivery()
    {
        var reader = await ReaderAsync("ar");

        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", await service.TextAsync(reader.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goodbye_OfAListWithAHostileTitle_ShowsItAsText()
    {
        var reader = await ReaderAsync("en", "<script>alert(1)</script>");

        var page = await service.TextAsync(reader.Path);

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }

    private static FormUrlEncodedContent Form(string name, string value) => new([new(name, value)]);

    private Task<int> ListsOfAsync(Reader reader) =>
        service.InDbAsync(db => db.Subscriptions.CountAsync(s => s.SubscriberId == reader.SubscriberId && s.EndedAt == null, Samples.Token));

    private async Task<Reader> ReaderAsync(string language = "en", string title = "First list")
    {
        var (release, _) = await service.ReleaseAsync(Samples.Now.AddHours(1), Samples.Text(language));
        var lists = new[] { await ListAsync(title), await ListAsync("Second list") };
        var subscriber = await service.AddAsync(new Subscriber { Email = $"{Guid.NewGuid():N}@example.org", Languages = language, Status = SubscriberStatus.Confirmed });
        var mailing = await service.AddAsync(new Mailing { ReleaseId = release.Id, Kind = MailingKind.Release, CreatedAt = Samples.Now });
        foreach (var list in lists)
        {
            await service.AddAsync(new Subscription { SubscriberId = subscriber.Id, ListId = list.Id, JoinedAt = Samples.Now });
            await service.AddAsync(new MailingList { MailingId = mailing.Id, ListId = list.Id, Position = list == lists[0] ? 0 : 1 });
        }

        var delivery = await service.AddAsync(new Delivery
        {
            MailingId = mailing.Id, ReleaseId = release.Id, Kind = MailingKind.Release, SubscriberId = subscriber.Id, ListId = lists[0].Id, Language = LanguageTag.Parse(language),
        });
        return new Reader(subscriber.Id, delivery.Id, lists[0].Id, $"/goodbye/{service.Tokens.Make(TokenPurpose.Goodbye, delivery.Id)}");
    }

    private Task<SubscriberList> ListAsync(string title) =>
        service.AddAsync(new SubscriberList { Name = $"list-{Guid.NewGuid():N}", Titles = new() { ["en"] = title } });

    private sealed record Reader(long SubscriberId, long DeliveryId, long FirstListId, string Path);
}
