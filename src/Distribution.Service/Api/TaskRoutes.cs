using Distribution.Service.People;
using Distribution.Service.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace Distribution.Service.Api;

/// <summary>Tasks: language versions that are asked for.</summary>
internal static class TaskRoutes
{
    public static void MapTasks(this RouteGroupBuilder api) =>
        api.MapPost("/releases/{id:long}/tasks", AskAsync).ForOffice()
            .WithSummary("Asks for language versions: a task and an invitation per language; all of them or none.")
            .WithMetadata(new RequestBody(typeof(TasksRequest))).Produces<TasksAnswer>(StatusCodes.Status201Created).Refuses(400, 404, 409, 413, 415, 422);

    private static async Task<IResult> AskAsync(
        long id, HttpRequest request, [FromServices] Caller caller, [FromServices] TaskDesk desk, [FromServices] PeopleDesk people, [FromServices] Answers answers)
    {
        var body = await JsonBody.ReadAsync<TasksRequest>(request);
        Person? translator = null;
        if (body.To is { } asked)
        {
            var found = await people.FindAsync(asked.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (found.Refused)
            {
                return answers.Refuse(found.Findings);
            }

            translator = found.Value;
        }

        var answer = await desk.AskAsync(caller.Person, id, body.Languages, body.Due, translator);
        return answers.Of(answer, (tasks, findings) => Results.Created($"{ApiFeature.Root}/releases/{id}", new TasksAnswer([.. tasks.Select(TaskDetails.Of)], findings)));
    }
}
