using System.Text;
using Distribution.Service.People;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Api;

public sealed class ReleaseTests(ApiFixture service) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Release_HandedInAsTextOrFile_IsShownToTheOffice()
    {
        var id = await service.ReleaseAsync();
        var text = Encoding.UTF8.GetString(ApiFixture.Seed("en"));
        var added = await service.CallAsync(Role.Spokesperson, "POST", "releases", System.Text.Json.JsonSerializer.Serialize(new { text, title = "World Day" }));

        var created = added.Of(201);
        Assert.Equal($"/api/v1/releases/{created.GetProperty("id").GetInt64()}", added.Headers.Location?.ToString());
        foreach (var role in new[] { Role.Spokesperson, Role.Approver, Role.Administrator })
        {
            var shown = (await service.CallAsync(role, "GET", $"releases/{id}")).Of(200);
            Assert.Equal("en", shown.GetProperty("sourceLanguage").GetString());
            Assert.Equal("undecided", shown.GetProperty("embargo").GetProperty("decision").GetString());
            Assert.Equal("submitted", shown.GetProperty("editions")[0].GetProperty("state").GetString());
        }

        var edition = (await service.CallAsync(Role.Approver, "GET", $"releases/{id}/editions/EN")).Of(200);
        Assert.Equal("World Day", edition.GetProperty("text").GetProperty("title").GetProperty("text").GetString());
        Assert.Equal(10, edition.GetProperty("text").GetProperty("body").GetArrayLength());
    }

    [Fact]
    public async Task Release_ToATranslator_AnswersLikeOneThatIsNot()
    {
        var id = await service.ReleaseAsync();
        var (_, key) = await service.OfficeAsync(Role.Translator);
        foreach (var (path, nowhere) in new[] { ($"releases/{id}", "releases/987654321"), ($"releases/{id}/editions/en", "releases/987654321/editions/en") })
        {
            Assert.Equal((await service.CallAsync(key, "GET", nowhere)).Body, (await service.CallAsync(key, "GET", path)).Body);
        }

        (await service.CallAsync(Role.Spokesperson, "POST", $"releases/{id}/tasks", """{"languages": ["es"], "due": "2099-01-01T00:00Z"}""")).Of(201);
        var foreign = await service.CallAsync(key, "PUT", $"releases/{id}/editions/es", ApiFixture.Form(ApiFixture.Seed("es")));
        var unknown = await service.CallAsync(key, "PUT", "releases/987654321/editions/es", ApiFixture.Form(ApiFixture.Seed("es")));
        foreign.Refused(404, "release-unknown");
        Assert.Equal(unknown.Body.Replace("987654321", $"{id}", StringComparison.Ordinal), foreign.Body);
    }

    [Theory]
    [InlineData("", "document-empty")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005\u0006", "document-binary")]
    public async Task Release_UnreadableDocument_Is422AndKept(string document, string code)
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        (await service.CallAsync(await service.KeyAsync(Role.Spokesperson), "POST", "releases", ApiFixture.Form(bytes))).Refused(422, code);

        Assert.Equal(1, await service.InDbAsync(db => db.Documents.CountAsync(d => d.Bytes == bytes)));
    }

    [Fact]
    public async Task Embargo_TimeThatOccursTwice_NamesBothInstantsAndTakesTheOccurrence()
    {
        var id = await service.ReleaseAsync();
        const string Wall = "\"localTime\": \"2099-10-25 02:30\", \"zone\": \"Europe/Vienna\"";

        var twice = (await service.CallAsync(Role.Spokesperson, "PUT", $"releases/{id}/embargo", $"{{{Wall}}}")).Refused(409, "embargo-occurs-twice");
        var set = (await service.CallAsync(Role.Spokesperson, "PUT", $"releases/{id}/embargo?confirm=embargo-far-ahead", $"{{{Wall}, \"occurrence\": \"later\"}}")).Of(200);

        Assert.Equal("2099-10-25T00:30:00Z", twice.GetProperty("instants").GetProperty("earlier").GetString());
        Assert.Equal("2099-10-25T01:30:00Z", twice.GetProperty("instants").GetProperty("later").GetString());
        Assert.Equal("2099-10-25T01:30:00Z", set.GetProperty("embargo").GetProperty("liftsAt").GetString());
    }

    [Theory]
    [InlineData("""{"localTime": "2099-03-29 02:30", "zone": "Europe/Vienna"}""", 422, "embargo-does-not-occur")]
    [InlineData("""{"localTime": "2099-12-10 10:00", "zone": "CET"}""", 422, "zone-refused")]
    [InlineData("""{"localTime": "2099-12-10 10:00", "zone": "../../etc/passwd"}""", 422, "zone-refused")]
    [InlineData("""{"localTime": "2001-12-10 10:00", "zone": "UTC"}""", 422, "embargo-has-passed")]
    [InlineData("""{"localTime": "tomorrow", "zone": "UTC"}""", 422, "embargo-time-unreadable")]
    [InlineData("""{"localTime": "2099-12-10 10:00"}""", 400, "embargo-request-unclear")]
    [InlineData("""{"none": true, "zone": "UTC"}""", 400, "embargo-request-unclear")]
    [InlineData("""{}""", 400, "embargo-request-unclear")]
    public async Task Embargo_Impossible_IsRefusedAndStaysUndecided(string json, int status, string code)
    {
        var id = await service.ReleaseAsync();

        (await service.CallAsync(Role.Spokesperson, "PUT", $"releases/{id}/embargo", json)).Refused(status, code);

        Assert.Null(await service.InDbAsync(db => db.Releases.Where(r => r.Id == id).Select(r => r.LiftsAt).SingleAsync()));
    }

    [Fact]
    public async Task Embargo_OtherThanTheDocuments_GoesOnWhenConfirmed()
    {
        var key = await service.KeyAsync(Role.Spokesperson);
        const string Document = "EMBARGOED UNTIL 10 December 2098, 10:00 CET\n\nA title of the release\n\nVIENNA, 10 December 2098 - A paragraph of the release that says something.\n\nIt has a second paragraph too.\n";
        var id = (await service.CallAsync(key, "POST", "releases", ApiFixture.Form(Encoding.UTF8.GetBytes(Document)))).Of(201).GetProperty("id").GetInt64();
        const string Json = """{"localTime": "2098-12-10 11:00", "zone": "Europe/Vienna"}""";

        (await service.CallAsync(Role.Spokesperson, "PUT", $"releases/{id}/embargo", Json)).Refused(409, "embargo-far-ahead");
        var doubt = (await service.CallAsync(Role.Spokesperson, "PUT", $"releases/{id}/embargo?confirm=embargo-far-ahead", Json)).Refused(409, "embargo-line-differs");

        Assert.Equal("embargo-line-differs", doubt.GetProperty("confirm")[0].GetString());
        (await service.CallAsync(Role.Spokesperson, "PUT", $"releases/{id}/embargo?confirm=embargo-far-ahead&confirm=another-code", Json)).Refused(409, "embargo-line-differs");
        (await service.CallAsync(Role.Spokesperson, "PUT", $"releases/{id}/embargo?confirm=embargo-far-ahead&confirm=embargo-line-differs", Json)).Of(200);
    }

    [Fact]
    public async Task Edition_HandedInByItsTranslator_IsSealedOnce()
    {
        var id = await service.ReleaseAsync();
        var (translator, key) = await service.OfficeAsync(Role.Translator);
        var tasks = (await service.CallAsync(Role.Spokesperson, "POST", $"releases/{id}/tasks", $$"""{"languages": ["fr"], "due": "2099-01-01T00:00+01:00", "to": {{translator.Id}}}""")).Of(201);
        Assert.Equal("2098-12-31T23:00:00Z", tasks.GetProperty("tasks")[0].GetProperty("dueAt").GetString());
        (await service.CallAsync(Role.Spokesperson, "POST", $"releases/{id}/tasks", """{"languages": ["fr"], "due": "2099-01-01T00:00Z"}""")).Refused(409, "task-exists");
        (await service.CallAsync(Role.Spokesperson, "PUT", $"releases/{id}/editions/es", """{"text": "Una línea."}""")).Refused(409, "task-missing");

        (await service.CallAsync(key, "PUT", $"releases/{id}/editions/fr", ApiFixture.Form(ApiFixture.Seed("fr"), title: "Un titre"))).Refused(400, "title-of-edition");
        var refused = (await service.CallAsync(key, "PUT", $"releases/{id}/editions/fr", ApiFixture.Form(ApiFixture.Seed("en")))).Refused(422, "version-is-source");
        var taken = (await service.CallAsync(key, "PUT", $"releases/{id}/editions/fr", ApiFixture.Form(ApiFixture.Seed("fr")))).Of(200);

        Assert.Equal(1, refused.GetProperty("revision").GetInt32());
        Assert.Equal(2, taken.GetProperty("revision").GetInt32());
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => service.CallAsync(Role.Approver, "POST", $"releases/{id}/editions/fr/approval")));
        Assert.Single(answers, a => a.Status == 200);
        Assert.All(answers.Where(a => a.Status != 200), a => a.Refused(409, "edition-state"));
        (await service.CallAsync(key, "PUT", $"releases/{id}/editions/fr", ApiFixture.Form(ApiFixture.Seed("fr")))).Refused(404, "release-unknown"); // nobody but the office un-seals
    }

    [Fact]
    public async Task Hold_AndLetGo_ShowsTheDoubt()
    {
        var id = await service.ReleaseAsync();

        var held = (await service.CallAsync(Role.Approver, "POST", $"releases/{id}/hold", """{"reason": "a figure in doubt"}""")).Of(200);

        Assert.Equal("a figure in doubt", held.GetProperty("hold").GetProperty("reason").GetString());
        (await service.CallAsync(Role.Approver, "POST", $"releases/{id}/hold", """{"reason": "again"}""")).Refused(409, "release-state");
        var free = (await service.CallAsync(Role.Approver, "DELETE", $"releases/{id}/hold?reason=confirmed")).Of(200);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, free.GetProperty("hold").ValueKind);
    }
}
