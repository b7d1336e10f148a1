using System.Text.Json;
using Distribution.Service.Api;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Distribution.Service.Tests.Api;

public sealed class OpenApiTests(ApiFixture service) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Document_DescribesEveryOperationAndNothingElse()
    {
        var document = JsonDocument.Parse(await service.TextAsync("/openapi/v1.json")).RootElement;
        TestContext.Current.TestOutputHelper?.WriteLine(document.GetRawText());
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Select(o => (Path: p.Name, Method: o.Name, Operation: o.Value))).ToList();
        var routes = service.Services.GetRequiredService<EndpointDataSource>().Endpoints.Count(e => e.Metadata.GetMetadata<RolesAllowed>() is not null);

        Assert.Equal(routes, operations.Count);
        Assert.All(operations, o =>
        {
            Assert.StartsWith("/api/v1/", o.Path, StringComparison.Ordinal);
            Assert.NotEmpty(o.Operation.GetProperty("summary").GetString()!);
            Assert.StartsWith("Roles: ", o.Operation.GetProperty("description").GetString(), StringComparison.Ordinal);
            Assert.True(o.Operation.GetProperty("security")[0].TryGetProperty("key", out _));
            var responses = o.Operation.GetProperty("responses");
            Assert.True(responses.TryGetProperty("401", out _) && responses.TryGetProperty("403", out _));
            Assert.Contains(responses.EnumerateObject(), r => r.Name[0] == '2');
            Assert.All(responses.EnumerateObject().Where(r => r.Name[0] == '4'), r => Assert.True(r.Value.GetProperty("content").TryGetProperty("application/problem+json", out _), $"{o.Path} {r.Name}"));
        });
        Assert.All(operations.Where(o => o.Method is "put" || (o.Method == "post" && o.Path.Split('/')[^1] is "releases" or "lists" or "import" or "hold" or "tasks" or "mailings" or "resolution")), o =>
            Assert.True(o.Operation.TryGetProperty("requestBody", out _), o.Path));
        Assert.Equal("bearer", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("key").GetProperty("scheme").GetString());
    }

    [Fact]
    public async Task Document_ReadBack_HasNoFault()
    {
        await using var stream = await service.Client.GetStreamAsync("/openapi/v1.json", TestContext.Current.CancellationToken);

        var (document, diagnostic) = await OpenApiDocument.LoadAsync(stream, "json", cancellationToken: TestContext.Current.CancellationToken);

        Assert.NotNull(document);
        Assert.Empty(diagnostic!.Errors.Select(e => $"{e.Pointer}: {e.Message}"));
    }

    [Fact]
    public async Task Schemas_OfTheAnswers_SayTheirKinds()
    {
        var schemas = JsonDocument.Parse(await service.TextAsync("/openapi/v1.json")).RootElement.GetProperty("components").GetProperty("schemas");

        var release = schemas.GetProperty("ReleaseDetails").GetProperty("properties");
        Assert.Contains("integer", release.GetProperty("id").GetProperty("type").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("string", schemas.GetProperty("LanguageTag").GetProperty("type").GetString());
        Assert.Equal("string", schemas.GetProperty("TasksRequest").GetProperty("properties").GetProperty("languages").GetProperty("items").GetProperty("type").GetString());
        Assert.True(schemas.GetProperty("ProblemDetails").GetProperty("properties").TryGetProperty("findings", out _));
        Assert.All(schemas.EnumerateObject().Where(s => s.Value.TryGetProperty("enum", out _)), s => Assert.Contains("\"string\"", s.Value.GetProperty("type").GetRawText(), StringComparison.Ordinal));
        Assert.All(schemas.EnumerateObject(), s => Assert.Equal(s.Name.EndsWith("Request", StringComparison.Ordinal) || s.Name == "DocumentText", s.Value.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.False));
        Assert.Contains("date-time", schemas.GetProperty("MailingDetails").GetProperty("properties").GetProperty("opensAt").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("draft", schemas.GetProperty("ReleaseState").GetRawText(), StringComparison.Ordinal);
        Assert.NotEmpty(schemas.GetProperty("ReleaseDetails").GetProperty("description").GetString()!);
    }
}
