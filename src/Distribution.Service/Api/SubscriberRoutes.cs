using Distribution.Service.People;
using Distribution.Service.Storage;
using Distribution.Service.Subscribers;
using Distribution.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Api;

/// <summary>Subscribers: imported, shown, erased.</summary>
internal static class SubscriberRoutes
{
    private const int LargestFile = 32 << 20;

    public static void MapSubscribers(this RouteGroupBuilder api)
    {
        api.MapPost("/subscribers/import", ImportAsync).ForOffice()
            .WithSummary("Adds and changes subscribers by a file of CSV in UTF-8: good rows whole, broken ones not at all.")
            .WithMetadata(new RequestSizeLimitAttribute(LargestFile))
            .WithMetadata(new RequestBody(Type: null, "text/csv")).Produces<ImportAnswer>().Refuses(400, 413, 415, 422);
        api.MapGet("/subscribers/{id:long}", ShowAsync).ForOffice()
            .WithSummary("Shows a subscriber.")
            .Produces<SubscriberDetails>().Refuses(404);
        api.MapDelete("/subscribers/{id:long}", EraseAsync).For(Role.Administrator)
            .WithSummary("Erases a subscriber: everything that names the person goes, the ledger's rows stay countable.")
            .Produces(StatusCodes.Status204NoContent).Refuses(404);
    }

    private static async Task<IResult> ImportAsync(
        HttpRequest request, [FromServices] Caller caller, [FromServices] SubscriberImport import, [FromServices] Answers answers, bool dryRun = false)
    {
        if (request.GetTypedHeaders().ContentType?.MediaType.Value is not "text/csv")
        {
            return answers.Refuse([Finding.Error("content-type-refused", ("type", request.ContentType), ("known", "text/csv"))], StatusCodes.Status415UnsupportedMediaType);
        }

        using var csv = new MemoryStream(); // the import looks at the file twice
        await request.Body.CopyToAsync(csv, request.HttpContext.RequestAborted);
        csv.Position = 0;
        return answers.Of(await import.RunAsync(caller.Person, csv, dryRun), (counts, findings) => Results.Ok(new ImportAnswer(dryRun, counts, findings)));
    }

    private static async Task<IResult> ShowAsync(long id, [FromServices] AppDb db, [FromServices] Answers answers)
    {
        if (await db.Subscribers.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id) is not { } subscriber)
        {
            return answers.Refuse(Finding.Error("subscriber-unknown", ("subscriber", id)));
        }

        var lists = await db.Lists.Where(l => db.Subscriptions.Any(s => s.SubscriberId == id && s.ListId == l.Id && s.EndedAt == null)).OrderBy(l => l.Name).Select(l => l.Name).ToListAsync();
        return Results.Ok(SubscriberDetails.Of(subscriber, lists));
    }

    private static async Task<IResult> EraseAsync(long id, [FromServices] Caller caller, [FromServices] SubscriberErasure erasure, [FromServices] Answers answers) =>
        answers.Of(await erasure.EraseAsync(caller.Person, id), (_, _) => Results.NoContent());
}
