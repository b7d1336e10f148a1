using Distribution.Service.Mailings;
using Distribution.Service.People;
using Distribution.Service.Subscribers;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Api;

public sealed class MailingTests(ApiFixture service) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Approval_ManyAtOnce_OneWins()
    {
        var id = await service.MailingAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => service.CallAsync(Role.Approver, "POST", $"mailings/{id}/approval?confirm=lift-on-another-day")));

        Assert.Single(answers, a => a.Status == 200);
        Assert.All(answers.Where(a => a.Status != 200), a => a.Refused(409, "mailing-state"));
        Assert.Equal(1, await service.InDbAsync(db => db.Audit.CountAsync(a => a.Act == "mailing approved" && a.NounId == id)));
    }

    [Fact]
    public async Task Mailing_PausedResumedCancelled_SaysItsState()
    {
        var id = await service.MailingAsync();

        Assert.NotEqual(default, (await service.CallAsync(Role.Spokesperson, "POST", $"mailings/{id}/pause")).Of(200).GetProperty("pausedAt").GetDateTimeOffset());
        (await service.CallAsync(Role.Spokesperson, "POST", $"mailings/{id}/resume")).Of(200);
        (await service.CallAsync(Role.Spokesperson, "POST", $"mailings/{id}/resume")).Refused(409, "mailing-state");
        Assert.Equal("cancelled", (await service.CallAsync(Role.Spokesperson, "POST", $"mailings/{id}/cancel")).Of(200).GetProperty("state").GetString());
        (await service.CallAsync(Role.Approver, "POST", $"mailings/{id}/approval")).Refused(409, "mailing-state");
    }

    [Theory]
    [InlineData("""{"kind": "release", "lists": ["nobody"]}""", "list-unknown")]
    [InlineData("""{"kind": "release", "lists": []}""", "mailing-without-list")]
    [InlineData("""{"kind": "release", "lists": ["a"], "opensAt": "2099-01-01T00:00Z"}""", "mailing-opens-at-lift")]
    public async Task Mailing_Impossible_Is422(string json, string code) =>
        (await service.CallAsync(Role.Spokesperson, "POST", $"releases/{await service.ReleaseAsync()}/mailings", json)).Refused(422, code);

    [Fact]
    public async Task Approval_SourceNotSealed_Is409()
    {
        var release = await service.ReleaseAsync();
        (await service.CallAsync(Role.Approver, "POST", "lists", """{"name": "unsealed", "titles": {"en": "A"}, "policy": "skip", "waitHours": 1}""")).Of(201);
        (await service.CallAsync(Role.Approver, "POST", "lists", """{"name": "unsealed", "titles": {"en": "A"}, "policy": "skip"}""")).Refused(409, "list-exists");
        (await service.CallAsync(Role.Approver, "POST", "lists", """{"name": "Un sealed", "titles": {"en": "A"}, "policy": "skip"}""")).Refused(422, "list-name-invalid");
        (await service.CallAsync(Role.Approver, "POST", "lists", """{"name": "long", "titles": {"en": "A"}, "policy": "wait", "waitHours": 1e300}""")).Refused(422, "list-wait-invalid");
        var id = (await service.CallAsync(Role.Spokesperson, "POST", $"releases/{release}/mailings", """{"kind": "release", "lists": ["unsealed"]}""")).Of(201).GetProperty("id").GetInt64();

        (await service.CallAsync(Role.Approver, "POST", $"mailings/{id}/approval")).Refused(409, "source-not-sealed");
    }

    [Fact]
    public async Task Deliveries_TenThousand_ComeOnceEachInAStableOrder()
    {
        var id = await service.MailingAsync();
        await LedgerAsync(id, Enumerable.Range(1, 10_000).Select(n => new Subscriber { Email = $"page-{n}@example.net", Languages = "en", Status = SubscriberStatus.Confirmed }));
        var (ids, after) = (new List<long>(), 0L);
        for (var pages = 0; ; pages++)
        {
            var answer = await service.CallAsync(Role.Spokesperson, "GET", $"mailings/{id}/deliveries?limit=3000&after={after}");
            var page = answer.Of(200);
            ids.AddRange(page.GetProperty("deliveries").EnumerateArray().Select(d => d.GetProperty("id").GetInt64()));
            var next = page.GetProperty("next");
            Assert.Equal(next.ValueKind != System.Text.Json.JsonValueKind.Null, answer.Headers.Contains("Link"));
            if (next.ValueKind == System.Text.Json.JsonValueKind.Null)
            {
                Assert.Equal(3, pages);
                break;
            }

            after = next.GetInt64();
            // Rows settle while somebody reads: none moves to another page.
            await service.InDbAsync(db => db.Deliveries.Where(d => d.MailingId == id && d.Id % 7 == pages).ExecuteUpdateAsync(d => d.SetProperty(x => x.State, DeliveryState.Sent)));
        }

        Assert.Equal(10_000, ids.Distinct().Count());
        Assert.Equal(ids.Order(), ids);
        var shown = (await service.CallAsync(Role.Spokesperson, "GET", $"mailings/{id}")).Of(200).GetProperty("languages")[0];
        Assert.Equal(10_000, shown.GetProperty("sum").GetInt32());
        Assert.Equal(10_000, shown.GetProperty("sent").GetInt32() + shown.GetProperty("pending").GetInt32());
        Assert.Equal(4, await service.InDbAsync(db => db.Audit.CountAsync(a => a.Act == "deliveries exported" && a.NounId == id)));
    }

    [Fact]
    public async Task Deliveries_AsCsv_RunNothingInASpreadsheet()
    {
        var id = await service.MailingAsync();
        string[] names = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "a,b \"c\"\nd", "=1,\"x\""];
        await LedgerAsync(id, names.Select(n => new Subscriber { Email = $"{Guid.NewGuid():N}@example.net", Name = n, Outlet = n, Languages = "en" }), reply: "=HYPERLINK(\"x\")");
        var key = await service.KeyAsync(Role.Spokesperson);

        var answer = await service.CallAsync(key, "GET", $"mailings/{id}/deliveries", accept: "text/csv");

        Assert.Equal("text/csv", answer.ContentHeaders.ContentType?.MediaType);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(answer.Body));
        using var csv = CsvHelper.CsvReader.Create(stream, new CsvHelper.CsvReaderOptions { HasHeader = false }, leaveOpen: true);
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add(csv.Current.ToArray());
        }

        Assert.Equal(names.Length + 1, rows.Count);
        Assert.All(rows, r => Assert.Equal(rows[0].Length, r.Length));
        Assert.All(rows.SelectMany(r => r), field => Assert.DoesNotMatch("^[=+@\t\r-]", field));
        Assert.Equal(names.Select(n => n[0] == 'a' ? n : $"'{n}"), rows.Skip(1).Select(r => r[3]));
    }

    [Fact]
    public async Task Resolution_OfAnUncertainDelivery_IsGivenOnce()
    {
        var id = await service.MailingAsync();
        var delivery = (await LedgerAsync(id, [new Subscriber { Email = "uncertain@example.net", Languages = "en" }], DeliveryState.Uncertain))[0];

        (await service.CallAsync(Role.Approver, "POST", $"deliveries/{delivery}/resolution", """{"outcome": "lost"}""")).Refused(400, "body-member-invalid");
        var settled = (await service.CallAsync(Role.Approver, "POST", $"deliveries/{delivery}/resolution", """{"outcome": "sent"}""")).Of(200);

        Assert.Equal("sent", settled.GetProperty("state").GetString());
        (await service.CallAsync(Role.Approver, "POST", $"deliveries/{delivery}/resolution", """{"outcome": "resend"}""")).Refused(409, "delivery-not-uncertain");
    }

    [Fact]
    public async Task Subscriber_Erased_NamesNobodyAndIsStillCounted()
    {
        var id = await service.MailingAsync();
        var delivery = (await LedgerAsync(id, [new Subscriber { Email = "gone@example.net", Name = "Gisela Gone", Outlet = "The Gone", Languages = "fr;en", AccreditedTerms = "2026-01", Status = SubscriberStatus.Confirmed }], reply: "550 gone@example.net"))[0];
        var subscriber = await service.InDbAsync(db => db.Deliveries.Where(d => d.Id == delivery).Select(d => d.SubscriberId).SingleAsync());
        var list = await service.InDbAsync(db => db.MailingLists.Where(l => l.MailingId == id).Select(l => l.ListId).SingleAsync());
        await service.AddAsync(new Subscription { SubscriberId = subscriber, ListId = list, JoinedAt = Samples.Now });
        Assert.Equal(1, (await service.CallAsync(Role.Spokesperson, "GET", $"subscribers/{subscriber}")).Of(200).GetProperty("lists").GetArrayLength());

        (await service.CallAsync(Role.Administrator, "DELETE", $"subscribers/{subscriber}")).Of(204);
        (await service.CallAsync(Role.Administrator, "DELETE", $"subscribers/{subscriber}")).Of(204);

        var shown = await service.CallAsync(Role.Spokesperson, "GET", $"subscribers/{subscriber}");
        Assert.Equal(0, shown.Of(200).GetProperty("lists").GetArrayLength());
        var ledger = await service.CallAsync(Role.Spokesperson, "GET", $"mailings/{id}/deliveries");
        Assert.Single(ledger.Of(200).GetProperty("deliveries").EnumerateArray());
        Assert.DoesNotContain("one", $"{shown.Body}{ledger.Body}".Replace("\"none\"", "", StringComparison.Ordinal).Replace("zone", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("suppressed", shown.Json.GetProperty("status").GetString());
        Assert.Equal(1, await service.InDbAsync(db => db.Audit.CountAsync(a => a.Act == "subscriber erased" && a.NounId == subscriber)));
    }

    private async Task<List<long>> LedgerAsync(long mailing, IEnumerable<Subscriber> readers, DeliveryState state = DeliveryState.Pending, string? reply = null) =>
        await service.InDbAsync(async db =>
        {
            var (release, list) = (await db.Mailings.Where(m => m.Id == mailing).Select(m => m.ReleaseId).SingleAsync(), await db.MailingLists.Where(l => l.MailingId == mailing).Select(l => l.ListId).SingleAsync());
            var people = readers.ToList();
            db.Subscribers.AddRange(people);
            await db.SaveChangesAsync();
            var rows = people.Select((p, n) => new Delivery
            {
                MailingId = mailing, ReleaseId = release, Kind = MailingKind.Release, SubscriberId = p.Id, ListId = list, Position = n, Language = LanguageTag.Parse("en"), State = state, Reply = reply,
            }).ToList();
            db.Deliveries.AddRange(rows);
            await db.SaveChangesAsync();
            return rows.Select(r => r.Id).ToList();
        });
}
