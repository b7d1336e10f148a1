using Distribution.Service.People;
using Distribution.Texts;

namespace Distribution.Service.Api;

/// <summary>
/// Stands before every path under <c>/api</c>, whether there is such an operation or not: without a valid key all of them answer the same.
/// Nobody without the role of an operation learns more than that either (I1).
/// </summary>
internal static class KeyGate
{
    private const string Scheme = "Bearer ";

    public static async Task PassAsync(HttpContext http, RequestDelegate next)
    {
        http.Response.Headers.CacheControl = "no-store";
        var services = http.RequestServices;
        var answers = services.GetRequiredService<Answers>();
        if (await services.GetRequiredService<KeyDesk>().OwnerAsync(Key(http.Request), http.RequestAborted) is not { } person)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer realm=\"distribution\"";
            await answers.Refuse(Finding.Error("key-missing")).ExecuteAsync(http);
            return;
        }

        if (http.GetEndpoint() is RouteEndpoint route && route.Metadata.GetMetadata<RolesAllowed>() is { } allowed
            && Rights.Refusal(person, $"{http.Request.Method} {route.RoutePattern.RawText}", [.. allowed.Roles]) is { } refusal)
        {
            await answers.Refuse(refusal).ExecuteAsync(http);
            return;
        }

        services.GetRequiredService<Caller>().Person = person;
        await next(http);
    }

    // Scheme names are case-insensitive (RFC 9110 §11.1). Of several headers none counts.
    private static string? Key(HttpRequest request) =>
        request.Headers.Authorization is [{ } value] && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? value[Scheme.Length..].Trim() : null;
}
