using System.Globalization;
using Distribution.Service.Embargoes;
using Distribution.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Distribution.Service.Api;

/// <summary>The embargo of a release.</summary>
internal static class EmbargoRoutes
{
    public static void MapEmbargoes(this RouteGroupBuilder api)
    {
        api.MapPut("/releases/{id:long}/embargo", SetAsync).ForOffice()
            .WithSummary("Sets the embargo: a time on the wall and its zone, or none. A time that occurs twice is answered by 409 with both instants until the occurrence is named.")
            .WithMetadata(new RequestBody(typeof(EmbargoRequest))).Produces<ReleaseDetails>().Refuses(400, 404, 409, 413, 415, 422);
        api.MapPost("/releases/{id:long}/lift", LiftAsync).ForOffice()
            .WithSummary("Lifts the embargo now, before its instant. What follows from it is answered by 409 until it is confirmed.")
            .Produces<ReleaseDetails>().Refuses(400, 404, 409, 422);
    }

    private static async Task<IResult> LiftAsync(
        long id, [FromQuery] string[]? confirm, [FromServices] Caller caller, [FromServices] EmbargoDesk desk, [FromServices] ReleaseFolder folder, [FromServices] Answers answers) =>
        await answers.OfAsync(await desk.LiftAsync(caller.Person, id, confirm ?? []), async (r, findings) => Results.Ok(await folder.ReadAsync(r.Id, findings)));

    private static async Task<IResult> SetAsync(
        long id, [FromQuery] string[]? confirm, HttpRequest request, [FromServices] Caller caller, [FromServices] EmbargoDesk desk, [FromServices] ReleaseFolder folder, [FromServices] Answers answers)
    {
        var body = await JsonBody.ReadAsync<EmbargoRequest>(request);
        if (!body.IsWhole)
        {
            return answers.Refuse([Finding.Error("embargo-request-unclear")], StatusCodes.Status400BadRequest);
        }

        var answer = body.None
            ? await desk.SetNoneAsync(caller.Person, id, confirm ?? [])
            : await desk.SetAsync(caller.Person, id, body.LocalTime!, body.Zone!, body.Occurrence, confirm ?? []);
        return answer is { Refused: true, Findings: [{ Code: "embargo-occurs-twice" } twice] }
            ? answers.Refuse([twice], status: null, ("instants", Instants(twice)))
            : await answers.OfAsync(answer, async (r, findings) => Results.Ok(await folder.ReadAsync(r.Id, findings)));
    }

    /// <summary>Both instants of a time over which the clocks go back, for a person to choose from.</summary>
    private static Dictionary<string, DateTimeOffset> Instants(Finding twice)
    {
        var (wall, zone) = (DateTime.Parse(twice.Arguments["time"], CultureInfo.InvariantCulture), Zones.Find(twice.Arguments["zone"])!);
        return Enum.GetValues<Occurrence>().ToDictionary(
            o => o.ToString().ToLowerInvariant(),
            o => Embargo.TryCreate(wall, zone, o, out var embargo, out _) ? embargo.LiftsAt : throw new InvalidOperationException($"{wall:s} {zone.Id} does not occur twice."));
    }
}
