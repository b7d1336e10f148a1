using Distribution.Service.Mailings;
using Distribution.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Distribution.Service.Api;

/// <summary>Deliveries: the rows of the ledger.</summary>
internal static class DeliveryRoutes
{
    private const int Most = 5000;

    public static void MapDeliveries(this RouteGroupBuilder api)
    {
        api.MapGet("/mailings/{id:long}/deliveries", ShowAsync).ForOffice()
            .WithSummary("Pages of a mailing's deliveries in the order of their ids, as JSON or, for \"Accept: text/csv\", as CSV. A header Link names the next page.")
            .Produces<DeliveryPage>(StatusCodes.Status200OK, "application/json", "text/csv").Refuses(400, 404);
        api.MapPost("/deliveries/{id:long}/resolution", ResolveAsync).ForOffice()
            .WithSummary("Settles a delivery of which nobody knows whether it arrived.")
            .WithMetadata(new RequestBody(typeof(ResolutionRequest))).Produces<ResolvedDelivery>().Refuses(400, 404, 409, 413, 415);
    }

    private static async Task<IResult> ShowAsync(
        long id, HttpContext http, [FromServices] Caller caller, [FromServices] DeliveryExport export, [FromServices] Answers answers, long after = 0, int limit = 1000)
    {
        if (after < 0 || limit is < 1 or > Most)
        {
            return answers.Refuse([Finding.Error("page-out-of-range", ("limit", limit), ("most", Most))], StatusCodes.Status400BadRequest);
        }

        if (await export.ReadAsync(caller.Person, id, after, limit) is not { } page)
        {
            return answers.Refuse(Finding.Error("mailing-unknown", ("mailing", id)));
        }

        if (page.Next is { } next)
        {
            http.Response.Headers.Link = $"<{ApiFeature.Root}/mailings/{id}/deliveries?after={next}&limit={limit}>; rel=\"next\"";
        }

        return WantsCsv(http.Request) ? Results.Bytes(DeliveryCsv.Write(page.Deliveries), "text/csv; charset=utf-8") : Results.Ok(page);
    }

    private static async Task<IResult> ResolveAsync(long id, HttpRequest request, [FromServices] Caller caller, [FromServices] DeliveryDesk desk, [FromServices] Answers answers)
    {
        var body = await JsonBody.ReadAsync<ResolutionRequest>(request);
        var answer = await desk.ResolveAsync(caller.Person, id, body.Outcome == Resolution.Resend);
        return answers.Of(answer, (d, _) => Results.Ok(new ResolvedDelivery(d.Id, d.State, d.Reason)));
    }

    private static bool WantsCsv(HttpRequest request) =>
        request.GetTypedHeaders().Accept.OrderByDescending(a => a.Quality ?? 1).FirstOrDefault(a => a.MediaType.Value is "text/csv" or "application/json" or "*/*")?.MediaType.Value == "text/csv";
}
