using Distribution.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Distribution.Service.Api;

/// <summary>The HTTP API: a thin door onto the desks, for programs of the office.</summary>
internal static class ApiFeature
{
    public const string Root = "/api/v1";
    private const string Everything = "/api";
    private const int LargestRequest = 64 << 10; // of a request that carries no document

    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions))
        .Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true) // so that every refusal is a problem with a sentence
        .AddSingleton<Answers>()
        .AddScoped<Caller>()
        .AddScoped<ReleaseFolder>()
        .AddScoped<DeliveryExport>()
        .AddOpenApiDescription();

    /// <summary>Maps every operation, and the gate before them.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.UseWhen(http => http.Request.Path.StartsWithSegments(Everything, StringComparison.OrdinalIgnoreCase), api =>
        {
            api.Use(RequestFailures.CatchAsync);
            api.Use(KeyGate.PassAsync);
        });
        var api = app.MapGroup(Root)
            .WithMetadata(new RequestSizeLimitAttribute(LargestRequest))
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        Part(api, "Releases").MapReleases();
        Part(api, "Embargoes").MapEmbargoes();
        Part(api, "Holds").MapHolds();
        Part(api, "Tasks").MapTasks();
        Part(api, "Editions").MapEditions();
        Part(api, "Mailings").MapMailings();
        Part(api, "Deliveries").MapDeliveries();
        Part(api, "Lists").MapLists();
        Part(api, "Subscribers").MapSubscribers();
        app.MapFallback($"{Everything}/{{**path}}", (HttpContext http, Answers answers) =>
            answers.Refuse(Finding.Error("operation-unknown", ("method", http.Request.Method), ("path", http.Request.Path))));
        app.MapOpenApi();
    }

    private static RouteGroupBuilder Part(RouteGroupBuilder api, string name) => api.MapGroup("").WithTags(name);
}
