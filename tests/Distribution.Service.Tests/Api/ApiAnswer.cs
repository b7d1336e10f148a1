using System.Net.Http.Headers;
using System.Text.Json;

namespace Distribution.Service.Tests.Api;

/// <summary>What the API answered.</summary>
internal sealed record ApiAnswer(int Status, string Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The codes of a problem's findings.</summary>
    public IEnumerable<string> Codes => Json.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString()!);

    /// <summary>The body of an answer of this status.</summary>
    public JsonElement Of(int status)
    {
        Assert.True(Status == status, $"{Status}, not {status}: {Body}");
        Assert.Equal("no-store", Headers.CacheControl?.ToString());
        return Body.Length == 0 ? default : Json;
    }

    /// <summary>Asserts a problem: its type, a sentence with every argument filled in, its findings.</summary>
    public JsonElement Refused(int status, string code)
    {
        var problem = Of(status);
        Assert.Equal("application/problem+json", ContentHeaders.ContentType?.MediaType);
        Assert.Equal($"urn:distribution:finding:{code}", problem.GetProperty("type").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.DoesNotMatch(@"\{[A-Za-z]+\}", problem.GetProperty("detail").GetString()!);
        Assert.DoesNotContain("Distribution.", Body, StringComparison.Ordinal); // names of types are nobody's business
        Assert.Contains(code, Codes);
        return problem;
    }
}
