using Distribution.Service.Editions;
using Distribution.Service.Newsroom;
using Distribution.Service.Tasks.Components;
using Microsoft.AspNetCore.Http.Features;

namespace Distribution.Service.Tasks;

/// <summary><c>/task/{token}</c>: a translator reads the source and hands the version in.</summary>
internal static class Routes
{
    public static void MapTaskPages(this WebApplication app)
    {
        app.MapMethods("/task/{token}", [HttpMethods.Get, HttpMethods.Head], ShowAsync);
        app.MapPost("/task/{token}", HandInAsync); // the token authorises it: no cookie, so nothing to forge
    }

    private static async Task<IResult> ShowAsync(string token, HttpContext http, TaskLink link, TaskBoard board, Pages pages)
    {
        if (await link.FindAsync(token, http.RequestAborted) is not { } task)
        {
            return await pages.NotFoundAsync(http);
        }

        if (HttpMethods.IsGet(http.Request.Method))
        {
            await board.OpenedAsync(task, http.RequestAborted);
        }

        return await PageAsync(await board.ShowAsync(task, http.RequestAborted), StatusCodes.Status200OK, http, pages);
    }

    private static async Task<IResult> HandInAsync(string token, HttpContext http, TaskLink link, TaskBoard board, EditionDesk desk, Pages pages)
    {
        if (await link.FindAsync(token, http.RequestAborted) is not { } task)
        {
            return await pages.NotFoundAsync(http);
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = HandIn.LargestBody;
        }

        var before = await board.ShowAsync(task, http.RequestAborted);
        var handIn = await HandIn.ReadAsync(http.Request, before.Last?.Pasted ?? "", http.RequestAborted);
        if (handIn.Problem is { } problem)
        {
            var status = problem == HandIn.TooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
            return await PageAsync(before with { Problem = before.Words[problem], Pasted = handIn.Pasted }, status, http, pages);
        }

        // Not the request's cancellation: what was handed in is kept even if the browser does not wait for the answer.
        var answer = await desk.SubmitAsync(await board.SubmitterAsync(task), task.ReleaseId, task.Language, handIn.Bytes, handIn.FileName, CancellationToken.None);
        var view = await board.ShowAsync(task, http.RequestAborted);
        return answer.Refused
            ? await PageAsync(view with { Problem = board.Say(answer.Findings[0]), Pasted = handIn.Pasted }, StatusCodes.Status409Conflict, http, pages)
            : await PageAsync(view with { IsAnswer = true, Last = view.Last! with { FileName = handIn.FileName, Pasted = handIn.Pasted } }, StatusCodes.Status200OK, http, pages);
    }

    private static async Task<IResult> PageAsync(TaskView view, int status, HttpContext http, Pages pages)
    {
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        return await pages.PrivateAsync<TaskPage>(view.Words, new() { [nameof(TaskPage.View)] = view }, status);
    }
}
