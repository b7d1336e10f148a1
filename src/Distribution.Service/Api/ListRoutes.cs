using Distribution.Service.Subscribers;
using Distribution.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Distribution.Service.Api;

/// <summary>Lists: named audiences.</summary>
internal static class ListRoutes
{
    public static void MapLists(this RouteGroupBuilder api) =>
        api.MapPost("/lists", AddAsync).ForOffice()
            .WithSummary("Adds a list.")
            .WithMetadata(new RequestBody(typeof(ListRequest))).Produces<ListDetails>(StatusCodes.Status201Created).Refuses(400, 409, 413, 415, 422);

    private static async Task<IResult> AddAsync(HttpRequest request, [FromServices] Caller caller, [FromServices] ListDesk desk, [FromServices] Answers answers)
    {
        var body = await JsonBody.ReadAsync<ListRequest>(request);
        if (body.Titles.Count == 0 || !body.Titles.Keys.All(k => LanguageTag.TryParse(k, out _)))
        {
            return answers.Refuse([Finding.Error("body-member-invalid", ("place", "titles"))], StatusCodes.Status400BadRequest);
        }

        TimeSpan? wait = body.WaitHours is { } hours ? TimeSpan.FromHours(Math.Clamp(hours, -1, 100_000)) : null; // what the desk refuses in any case
        var answer = await desk.AddAsync(caller.Person, body.Name, body.Titles, body.Policy, wait);
        return answers.Of(answer, (l, _) => Results.Json(ListDetails.Of(l), statusCode: StatusCodes.Status201Created));
    }
}
