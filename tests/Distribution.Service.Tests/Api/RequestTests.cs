using System.Text;
using Distribution.Service.People;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Api;

/// <summary>What programs send that they should not.</summary>
public sealed class RequestTests(ApiFixture service) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("", "body-not-json")]
    [InlineData("{", "body-not-json")]
    [InlineData("[]", "body-no-object")]
    [InlineData("null", "body-no-object")]
    [InlineData("{}", "body-member-missing")]
    [InlineData("""{"name": "a", "titles": {}, "policy": "wait", "colour": 1}""", "body-member-unknown")]
    [InlineData("""{"NAME": "a", "titles": {}, "policy": "wait"}""", "body-member-unknown")]
    [InlineData("""{"name": "a", "name": "b", "titles": {}, "policy": "wait"}""", "body-not-json")]
    [InlineData("""{"name": 1, "titles": {}, "policy": "wait"}""", "body-member-invalid")]
    [InlineData("""{"name": null, "titles": {}, "policy": "wait"}""", "body-member-invalid")]
    [InlineData("""{"name": "a", "titles": [], "policy": "wait"}""", "body-member-invalid")]
    [InlineData("""{"name": "a", "titles": {}, "policy": "wait"}""", "body-member-invalid")]
    [InlineData("""{"name": "a", "titles": {"en": null}, "policy": "wait"}""", "body-member-invalid")]
    [InlineData("""{"name": "a", "titles": {"english": "A"}, "policy": "wait"}""", "body-member-invalid")]
    [InlineData("""{"name": "a", "titles": {}, "policy": "perhaps"}""", "body-member-invalid")]
    [InlineData("""{"name": "a", "titles": {}, "policy": 0}""", "body-member-invalid")]
    [InlineData("""{"name": "a", "titles": {}, "policy": "wait", "waitHours": "72"}""", "body-member-invalid")]
    [InlineData("""{"name": "a\u0000b", "titles": {}, "policy": "wait"}""", "text-unreadable")]
    [InlineData("""{"name": "a\ud800b", "titles": {}, "policy": "wait"}""", "text-unreadable")]
    [InlineData("""{"name": "a", "titles": {"\ud800": "x"}, "policy": "wait"}""", "text-unreadable")]
    public async Task Lists_BodyThatCannotBeRead_Is400WithASentence(string json, string code)
    {
        (await service.CallAsync(Role.Approver, "POST", "lists", json)).Refused(400, code);

        Assert.Equal(0, await service.InDbAsync(db => db.Lists.CountAsync(l => l.Name == "a" || l.Name == "b")));
    }

    [Theory]
    [InlineData("""{"languages": ["fr"], "due": "2099-01-01T00:00:00"}""")]
    [InlineData("""{"languages": ["fr"], "due": "tomorrow"}""")]
    [InlineData("""{"languages": ["fr"], "due": 4070908800}""")]
    [InlineData("""{"languages": ["français"], "due": "2099-01-01T00:00Z"}""")]
    [InlineData("""{"languages": [null], "due": "2099-01-01T00:00Z"}""")]
    [InlineData("""{"languages": "fr", "due": "2099-01-01T00:00Z"}""")]
    [InlineData("""{"languages": ["fr"], "due": "2099-01-01T00:00Z", "to": "1"}""")]
    [InlineData("""{"languages": ["fr"], "due": "2099-01-01T00:00Z", "to": 99999999999999999999}""")]
    public async Task Tasks_ValueOfAnotherKind_Is400(string json) =>
        (await service.CallAsync(Role.Approver, "POST", "releases/1/tasks", json)).Refused(400, "body-member-invalid");

    [Fact]
    public async Task Body_DeeplyNested_Is400() =>
        (await service.CallAsync(Role.Approver, "POST", "lists", $"{new string('[', 1000)}{new string(']', 1000)}")).Refused(400, "body-not-json");

    [Fact]
    public async Task Body_TooLarge_Is413() =>
        (await service.CallAsync(Role.Approver, "POST", "lists", $$"""{"name": "{{new string('a', 70_000)}}"}""")).Refused(413, "request-too-large");

    [Fact]
    public async Task Body_OfAnotherType_Is415()
    {
        var key = await service.KeyAsync(Role.Administrator);

        (await service.CallAsync(key, "POST", "lists", new StringContent("name=a", Encoding.UTF8, "application/x-www-form-urlencoded"))).Refused(415, "content-type-refused");
        (await service.CallAsync(key, "POST", "lists")).Refused(415, "content-type-refused");
        (await service.CallAsync(key, "POST", "releases", new ByteArrayContent([1, 2, 3]))).Refused(415, "content-type-refused");
        (await service.CallAsync(key, "POST", "subscribers/import", ApiFixture.Json("{}"))).Refused(415, "content-type-refused");
    }

    [Fact]
    public async Task Form_WithoutItsDocument_Is400()
    {
        var key = await service.KeyAsync(Role.Spokesperson);

        (await service.CallAsync(key, "POST", "releases", new MultipartFormDataContent { { new StringContent("a"), "title" } })).Refused(400, "form-without-document");
        (await service.CallAsync(key, "POST", "releases", new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "a.txt" } })).Refused(400, "form-without-document");
        (await service.CallAsync(key, "POST", "releases", new MultipartFormDataContent { { new ByteArrayContent([1]), "document", "a.txt" }, { new StringContent("a"), "colour" } })).Refused(400, "body-member-unknown");
        (await service.CallAsync(key, "POST", "releases", ApiFixture.Form([65], title: "a\0b"))).Refused(400, "text-unreadable");
        (await service.CallAsync(key, "POST", "releases", Multipart("filename*=UTF-8''a%00b.txt", "text\r\n--b--\r\n"))).Refused(400, "text-unreadable");
        (await service.CallAsync(key, "POST", "releases", Multipart("filename=\"a.txt\"", "no end"))).Refused(400, "request-unreadable");
    }

    [Theory]
    [InlineData("GET", "releases/99999999999999999999", 404, "operation-unknown")]
    [InlineData("GET", "releases/x", 404, "operation-unknown")]
    [InlineData("PATCH", "releases/1", 404, "operation-unknown")]
    [InlineData("GET", "releases/-1", 404, "release-unknown")]
    [InlineData("GET", "releases/987654321/editions/xx", 404, "edition-unknown")]
    [InlineData("GET", "releases/1/editions/not_a!tag", 400, "request-unreadable")]
    [InlineData("DELETE", "releases/1/hold", 400, "request-unreadable")]
    [InlineData("DELETE", "releases/1/hold?reason=a%00b", 400, "text-unreadable")]
    [InlineData("GET", "mailings/1/deliveries?limit=many", 400, "request-unreadable")]
    [InlineData("GET", "mailings/1/deliveries?limit=0", 400, "page-out-of-range")]
    [InlineData("GET", "mailings/1/deliveries?limit=5001", 400, "page-out-of-range")]
    [InlineData("GET", "mailings/1/deliveries?after=-1", 400, "page-out-of-range")]
    [InlineData("GET", "mailings/987654321/deliveries", 404, "mailing-unknown")]
    [InlineData("POST", "mailings/987654321/approval", 404, "mailing-unknown")]
    [InlineData("GET", "subscribers/987654321", 404, "subscriber-unknown")]
    [InlineData("DELETE", "subscribers/987654321", 404, "subscriber-unknown")]
    public async Task Path_ThatLeadsNowhere_IsAProblem(string method, string path, int status, string code) =>
        (await service.CallAsync(Role.Administrator, method, path)).Refused(status, code);

    [Fact]
    public async Task Lists_TheSameManyTimesAtOnce_OneIsMade()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => service.CallAsync(Role.Approver, "POST", "lists", """{"name": "same", "titles": {"en": "A"}, "policy": "skip"}""")));

        Assert.Single(answers, a => a.Status == 201);
        Assert.All(answers.Where(a => a.Status != 201), a => Assert.Equal(409, a.Status));
        Assert.Equal(1, await service.InDbAsync(db => db.Audit.CountAsync(a => a.Act == "list added")));
    }

    [Fact]
    public async Task Import_BrokenRows_AreNamedAndTheGoodOnesStand()
    {
        var key = await service.KeyAsync(Role.Spokesperson);

        var answer = (await service.CallAsync(key, "POST", "subscribers/import", ApiFixture.Csv("email,status\ngood@import.example.org,confirmed\nbroken,confirmed\n"))).Of(200);

        Assert.Equal(1, answer.GetProperty("rows").GetProperty("added").GetInt32());
        Assert.Equal("import-address", answer.GetProperty("findings")[0].GetProperty("code").GetString());
        (await service.CallAsync(key, "POST", "subscribers/import", ApiFixture.Csv(""))).Refused(422, "import-empty");
    }

    private static StringContent Multipart(string name, string rest)
    {
        var content = new StringContent($"--b\r\nContent-Disposition: form-data; name=\"document\"; {name}\r\n\r\n{rest}");
        content.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "b") } };
        return content;
    }
}
