using Distribution.Service.Intake;
using Distribution.Service.People;
using Distribution.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Distribution.Service.Api;

/// <summary>Releases: taken in and shown.</summary>
internal static class ReleaseRoutes
{
    public static void MapReleases(this RouteGroupBuilder api)
    {
        api.MapPost("/releases", AddAsync).For(Role.Spokesperson)
            .WithSummary("Takes a release in: a document in a form, or a text in JSON. A bad document is a draft with findings.")
            .AcceptsDocument().Produces<ReleaseDetails>(StatusCodes.Status201Created).Refuses(400, 413, 415, 422);
        api.MapGet("/releases/{id:long}", ShowAsync).ForOffice()
            .WithSummary("Shows a release: its embargo, editions, tasks and mailings.")
            .Produces<ReleaseDetails>().Refuses(404);
    }

    private static async Task<IResult> AddAsync(HttpRequest request, [FromServices] Caller caller, [FromServices] ReleaseIntake intake, [FromServices] ReleaseFolder folder, [FromServices] Answers answers)
    {
        var document = await DocumentBody.ReadAsync(request);
        var answer = await intake.AddAsync(caller.Person, document.Bytes, document.FileName, document.Title);
        return await answers.OfAsync(answer, async (r, findings) => Results.Created($"{ApiFeature.Root}/releases/{r.Id}", await folder.ReadAsync(r.Id, findings)));
    }

    private static async Task<IResult> ShowAsync(long id, [FromServices] ReleaseFolder folder, [FromServices] Answers answers) =>
        await folder.ReadAsync(id, []) is { } release ? Results.Ok(release) : answers.Refuse(Finding.Error("release-unknown", ("release", id)));
}
