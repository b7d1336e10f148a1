namespace Distribution.Service.Newsroom;

/// <summary>What a reader sees when something of ours broke: that it did, and nothing else.</summary>
internal static class Failures
{
    public static async Task CatchAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The reader went away.
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            var refused = failure as BadHttpRequestException; // too large, too slow or no HTTP: the server names the status
            if (refused is null)
            {
                Log.PageFailed(http.RequestServices.GetRequiredService<ILogger<Page>>(), http.GetEndpoint()?.DisplayName, failure);
            }

            await AnswerAsync(http, refused?.StatusCode ?? StatusCodes.Status500InternalServerError);
        }
    }

    private static async Task AnswerAsync(HttpContext http, int status)
    {
        http.Response.Clear();
        await SecurityHeaders.AddAsync(http, async answered =>
        {
            var word = status switch { StatusCodes.Status500InternalServerError => "failure", StatusCodes.Status413PayloadTooLarge => "tooLarge", _ => "badRequest" };
            var words = answered.RequestServices.GetRequiredService<PageWordings>().For(answered.RequestServices.GetRequiredService<SiteLanguages>().Default);
            var page = await answered.RequestServices.GetRequiredService<Pages>().NoticeAsync(words, "failureTitle", word, status);
            await page.ExecuteAsync(answered);
        });
    }
}
