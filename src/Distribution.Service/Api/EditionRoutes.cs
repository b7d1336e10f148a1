using Distribution.Service.Editions;
using Distribution.Service.People;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Api;

/// <summary>Editions: a release in one language.</summary>
internal static class EditionRoutes
{
    public static void MapEditions(this RouteGroupBuilder api)
    {
        api.MapGet("/releases/{id:long}/editions/{lang}", ShowAsync).ForOffice()
            .WithSummary("Shows an edition with the text that counts.")
            .Produces<EditionDetails>().Refuses(400, 404);
        api.MapPut("/releases/{id:long}/editions/{lang}", SubmitAsync).For(Role.Translator, Role.Spokesperson)
            .WithSummary("Hands a version in. It is kept whatever is wrong with it; with errors it is not submitted (422). A translator hands in what they were asked for.")
            .AcceptsDocument().Produces<RevisionDetails>().Refuses(400, 404, 409, 413, 415, 422);
        api.MapPost("/releases/{id:long}/editions/{lang}/approval", ApproveAsync).For(Role.Approver)
            .WithSummary("Seals an edition: what is sent is this text and no other. Warnings are confirmed by their codes.")
            .Produces<EditionSummary>().Refuses(400, 404, 409, 422);
    }

    private static async Task<IResult> ShowAsync(long id, LanguageTag lang, [FromServices] AppDb db, [FromServices] Answers answers)
    {
        if (await db.Editions.AsNoTracking().SingleOrDefaultAsync(e => e.ReleaseId == id && e.Language == lang) is not { } edition)
        {
            return answers.Refuse(Finding.Error("edition-unknown", ("release", id), ("language", lang)));
        }

        var revision = await db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.Id == edition.RevisionId);
        return Results.Ok(new EditionDetails(id, EditionSummary.Of(edition), revision?.Number, revision?.Text, answers.Say(revision?.Findings ?? [])));
    }

    private static async Task<IResult> SubmitAsync(
        long id, LanguageTag lang, HttpRequest request, [FromServices] Caller caller, [FromServices] EditionDesk desk, [FromServices] AppDb db, [FromServices] Answers answers)
    {
        if (!await MaySubmitAsync(caller.Person, id, lang, db))
        {
            return answers.Refuse(Finding.Error("release-unknown", ("release", id)));
        }

        var document = await DocumentBody.ReadAsync(request);
        if (document.Title is not null)
        {
            return answers.Refuse([Finding.Error("title-of-edition")], StatusCodes.Status400BadRequest);
        }

        var answer = await desk.SubmitAsync(caller.Person, id, lang, document.Bytes, document.FileName);
        return answers.Of(answer, (revision, findings) => EditionDesk.IsAcceptable(revision)
            ? Results.Ok(new RevisionDetails(id, lang, revision.Number, revision.DocumentHash, findings))
            : answers.Refuse([.. revision.Findings.OrderBy(f => f.Severity != Severity.Error)], status: null, ("revision", revision.Number)));
    }

    private static async Task<IResult> ApproveAsync(
        long id, LanguageTag lang, [FromQuery] string[]? confirm, [FromServices] Caller caller, [FromServices] EditionDesk desk, [FromServices] Answers answers) =>
        answers.Of(await desk.ApproveAsync(caller.Person, id, lang, confirm ?? []), (edition, _) => Results.Ok(EditionSummary.Of(edition)));

    // What is compared with an embargoed source tells of it: whoever is not of the office learns only of what they were asked for (I1),
    // and like the link of the task this door closes when the version is approved.
    private static async Task<bool> MaySubmitAsync(Person person, long release, LanguageTag language, AppDb db) =>
        person.May(Role.Spokesperson)
        || await db.Tasks.SingleOrDefaultAsync(t => t.ReleaseId == release && t.Language == language && t.TranslatorId == person.Id) is { IsOpen: true };
}
