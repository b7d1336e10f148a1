using System.Text.RegularExpressions;
using Distribution.Service.Api;
using Distribution.Service.People;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Distribution.Service.Tests.Api;

/// <summary>The table role × operation in the README of the API, held against the routes and against their answers.</summary>
public sealed partial class RightsTests(ApiFixture service) : IClassFixture<ApiFixture>
{
    private static readonly Role?[] Columns = [null, Role.Translator, Role.Spokesperson, Role.Approver, Role.Administrator];

    [Fact]
    public void Table_EveryRoute_HasItsLineAndNoOther() => Assert.Equal(Operations().Order(StringComparer.Ordinal), Table().Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Route_UnderApi_NamesItsRoles() =>
        Assert.All(Endpoints(), e => Assert.NotNull(e.Metadata.GetMetadata<RolesAllowed>()));

    [Fact]
    public async Task Operation_WithTheKeyOfEveryRole_AnswersAsTheTableSays()
    {
        var wrong = new List<string>();
        foreach (var (operation, cells) in Table())
        {
            foreach (var (role, said) in Columns.Zip(cells))
            {
                var answer = await CallAsync(operation, role is { } known ? await service.KeyAsync(known) : null);
                if (Class(answer.Status) != said)
                {
                    wrong.Add($"{operation} by {role?.ToString() ?? "nobody"}: {answer.Status}, the table says {said}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Operation_WithARevokedKey_IsClosed()
    {
        var (person, key) = await service.NewAsync(Role.Administrator);
        await service.InScopeAsync(async s =>
        {
            var desk = s.GetRequiredService<KeyDesk>();
            var mine = (await desk.AllAsync()).Last(k => k.PersonId == person.Id);
            return await desk.RevokeAsync(person, mine.Id);
        });

        foreach (var operation in Table().Keys)
        {
            (await CallAsync(operation, key)).Refused(401, "key-missing");
        }
    }

    // Ids that are not there and an empty body: whoever may call gets an answer of the desk or of the reading, and nothing is changed.
    private Task<ApiAnswer> CallAsync(string operation, string? key)
    {
        var (method, path) = (operation.Split(' ')[0], operation.Split(' ')[1].Replace("{id}", "987654321", StringComparison.Ordinal).Replace("{lang}", "fr", StringComparison.Ordinal));
        return service.CallAsync(key, method, $"/api/v1{path}", method is "POST" or "PUT" ? ApiFixture.Json("{}") : null);
    }

    private static string Class(int status) => status switch { 401 => "401", 403 => "403", < 500 => "yes", _ => $"{status}" };

    private IEnumerable<RouteEndpoint> Endpoints() => service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText!.StartsWith("/api/v1", StringComparison.Ordinal));

    private IEnumerable<string> Operations() =>
        from endpoint in Endpoints()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        select $"{method} {Constraint().Replace(endpoint.RoutePattern.RawText!["/api/v1".Length..], "}").TrimEnd('/')}";

    private static Dictionary<string, string[]> Table() => File.ReadLines(Path.Combine(Root(), "src", "Distribution.Service", "Api", "README.md"))
        .Where(l => l.StartsWith("| `", StringComparison.Ordinal))
        .Select(l => l.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(c => c[0].Trim('`'), c => c[1..]);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Distribution.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex(":[a-z]+}")]
    private static partial Regex Constraint();
}
