using Distribution.Service.Releases;
using Microsoft.AspNetCore.Mvc;

namespace Distribution.Service.Api;

/// <summary>The hold of a release.</summary>
internal static class HoldRoutes
{
    public static void MapHolds(this RouteGroupBuilder api)
    {
        api.MapPost("/releases/{id:long}/hold", HoldAsync).ForOffice()
            .WithSummary("Holds a release while a doubt is checked: nothing of it is sent.")
            .WithMetadata(new RequestBody(typeof(HoldRequest))).Produces<ReleaseDetails>().Refuses(400, 404, 409, 413, 415);
        api.MapDelete("/releases/{id:long}/hold", UnholdAsync).ForOffice()
            .WithSummary("Lets a held release go again; the query names the reason.")
            .Produces<ReleaseDetails>().Refuses(400, 404, 409);
    }

    private static async Task<IResult> HoldAsync(
        long id, HttpRequest request, [FromServices] Caller caller, [FromServices] HoldDesk desk, [FromServices] ReleaseFolder folder, [FromServices] Answers answers)
    {
        var body = await JsonBody.ReadAsync<HoldRequest>(request);
        return await ShowAsync(await desk.HoldAsync(caller.Person, id, body.Reason), folder, answers);
    }

    private static async Task<IResult> UnholdAsync(
        long id, [FromQuery] string reason, [FromServices] Caller caller, [FromServices] HoldDesk desk, [FromServices] ReleaseFolder folder, [FromServices] Answers answers)
    {
        RequestText.Check(reason);
        return await ShowAsync(await desk.UnholdAsync(caller.Person, id, reason), folder, answers);
    }

    private static Task<IResult> ShowAsync(Answer<Release> answer, ReleaseFolder folder, Answers answers) =>
        answers.OfAsync(answer, async (r, findings) => Results.Ok(await folder.ReadAsync(r.Id, findings)));
}
