using Distribution.Service.Mailings;
using Distribution.Service.People;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Api;

/// <summary>Mailings: planned, approved, stopped, shown with the sum of their ledger.</summary>
internal static class MailingRoutes
{
    public static void MapMailings(this RouteGroupBuilder api)
    {
        api.MapPost("/releases/{id:long}/mailings", AddAsync).ForOffice()
            .WithSummary("Plans a mailing; nothing is sent before it is approved.")
            .WithMetadata(new RequestBody(typeof(MailingRequest))).Produces<MailingDetails>(StatusCodes.Status201Created).Refuses(400, 404, 413, 415, 422);
        api.MapGet("/mailings/{id:long}", ShowAsync).ForOffice()
            .WithSummary("Shows a mailing with the sum of its ledger by language.")
            .Produces<MailingDetails>().Refuses(404);
        api.MapPost("/mailings/{id:long}/approval", ApproveAsync).For(Role.Approver)
            .WithSummary("Approves a mailing: it goes out by itself at its instant. Warnings are confirmed by their codes.")
            .Produces<MailingDetails>().Refuses(404, 409, 422);
        Map(api, "pause", "Stops a mailing for a while.", (desk, actor, id) => desk.PauseAsync(actor, id));
        Map(api, "resume", "Goes on with a paused mailing.", (desk, actor, id) => desk.ResumeAsync(actor, id));
        Map(api, "cancel", "Ends a mailing: what is pending is cancelled, what is on its way arrives.", (desk, actor, id) => desk.CancelAsync(actor, id));
    }

    private static void Map(RouteGroupBuilder api, string act, string summary, Func<MailingDesk, Person, long, Task<Answer<Mailing>>> change) =>
        api.MapPost(
                $"/mailings/{{id:long}}/{act}",
                async (long id, [FromServices] Caller caller, [FromServices] MailingDesk desk, [FromServices] Answers answers) => Tell(await change(desk, caller.Person, id), answers))
            .ForOffice().WithSummary(summary).Produces<MailingDetails>().Refuses(404, 409);

    private static async Task<IResult> AddAsync(long id, HttpRequest request, [FromServices] Caller caller, [FromServices] MailingDesk desk, [FromServices] Answers answers)
    {
        var body = await JsonBody.ReadAsync<MailingRequest>(request);
        var answer = await desk.AddAsync(caller.Person, id, body.Kind, body.Lists, body.OpensAt);
        return answers.Of(answer, (m, findings) => Results.Created($"{ApiFeature.Root}/mailings/{m.Id}", MailingDetails.Of(m) with { Findings = findings }));
    }

    private static async Task<IResult> ShowAsync(long id, [FromServices] AppDb db, [FromServices] MailingSums sums, [FromServices] Answers answers) =>
        await db.Mailings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id) is { } mailing
            ? Results.Ok(MailingDetails.Of(mailing) with { Languages = LanguageSum.Of(await sums.ReadAsync(id)) })
            : answers.Refuse(Finding.Error("mailing-unknown", ("mailing", id)));

    private static async Task<IResult> ApproveAsync(
        long id, [FromQuery] string[]? confirm, [FromServices] Caller caller, [FromServices] MailingDesk desk, [FromServices] Answers answers) =>
        Tell(await desk.ApproveAsync(caller.Person, id, confirm ?? []), answers);

    private static IResult Tell(Answer<Mailing> answer, Answers answers) =>
        answers.Of(answer, (m, findings) => Results.Ok(MailingDetails.Of(m) with { Findings = findings }));
}
