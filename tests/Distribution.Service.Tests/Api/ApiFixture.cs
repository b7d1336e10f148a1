using System.Net.Http.Headers;
using System.Text;
using Distribution.Service.People;
using Microsoft.Extensions.DependencyInjection;

namespace Distribution.Service.Tests.Api;

/// <summary>A running service, and programs of the office that call it with keys of their persons.</summary>
public sealed class ApiFixture : ServiceFixture
{
    private readonly Dictionary<Role, (Person Person, string Key)> office = [];

    /// <summary>The key of a person with this one role.</summary>
    internal async Task<string> KeyAsync(Role role) => (await OfficeAsync(role)).Key;

    /// <summary>The person with this one role, and the key.</summary>
    internal async Task<(Person Person, string Key)> OfficeAsync(Role role)
    {
        if (!office.TryGetValue(role, out var known))
        {
            office[role] = known = await NewAsync(role);
        }

        return known;
    }

    /// <summary>Somebody new with a key.</summary>
    internal async Task<(Person Person, string Key)> NewAsync(Role role)
    {
        var person = await this.PersonAsync($"{role} of the office", role, "fr");
        return (person, (await InScopeAsync(s => s.GetRequiredService<KeyDesk>().AddAsync(person, person))).Value!.Text);
    }

    /// <summary>Calls an operation.</summary>
    internal async Task<ApiAnswer> CallAsync(string? key, string method, string path, HttpContent? content = null, string? accept = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path.StartsWith('/') ? path : $"/api/v1/{path}") { Content = content };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        }

        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return new ApiAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response.Headers, response.Content.Headers);
    }

    /// <summary>Calls an operation with the key of a role and a body of JSON.</summary>
    internal async Task<ApiAnswer> CallAsync(Role role, string method, string path, string? json = null) => await CallAsync(await KeyAsync(role), method, path, json is null ? null : Json(json));

    internal static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    internal static MultipartFormDataContent Form(byte[] document, string fileName = "document.txt", string? title = null)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(document), "document", fileName } };
        if (title is not null)
        {
            form.Add(new StringContent(title), "title");
        }

        return form;
    }

    internal static StringContent Csv(string csv) => new(csv, Encoding.UTF8, new MediaTypeHeaderValue("text/csv"));

    internal static byte[] Seed(string language) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", "releases", $"2018-07-30-trafficking.{language}.txt"));

    /// <summary>The seed release, handed in by a spokesperson; its id.</summary>
    internal async Task<long> ReleaseAsync() =>
        (await CallAsync(await KeyAsync(People.Role.Spokesperson), "POST", "releases", Form(Seed("en"), title: "World Day"))).Of(201).GetProperty("id").GetInt64();

    /// <summary>A mailing of a sealed release without embargo to a list with one reader; its id.</summary>
    internal async Task<long> MailingAsync()
    {
        var release = await ReleaseAsync();
        (await CallAsync(People.Role.Approver, "POST", $"releases/{release}/editions/en/approval")).Of(200);
        (await CallAsync(People.Role.Approver, "PUT", $"releases/{release}/embargo", """{"none": true}""")).Of(200);
        var list = $"list-{Guid.NewGuid():N}";
        (await CallAsync(People.Role.Approver, "POST", "lists", $$"""{"name": "{{list}}", "titles": {"en": "A list"}, "policy": "source"}""")).Of(201);
        (await CallAsync(await KeyAsync(People.Role.Approver), "POST", "subscribers/import", Csv($"email,status,lists\n{Guid.NewGuid():N}@example.org,confirmed,{list}\n"))).Of(200);
        return (await CallAsync(People.Role.Approver, "POST", $"releases/{release}/mailings", $$"""{"kind": "release", "lists": ["{{list}}"]}""")).Of(201).GetProperty("id").GetInt64();
    }
}
