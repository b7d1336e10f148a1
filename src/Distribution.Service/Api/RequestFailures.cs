using Distribution.Service.Cli;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Api;

/// <summary>Answers by a problem what no operation answered: a request that cannot be read, a database that is away, a fault of ours.</summary>
internal static class RequestFailures
{
    public static async Task CatchAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller went away.
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            var (finding, status) = Refusal(failure);
            if (status >= StatusCodes.Status500InternalServerError)
            {
                Log.OperationFailed(http.RequestServices.GetRequiredService<ILogger<Answers>>(), http.GetEndpoint()?.DisplayName, failure);
            }

            await http.RequestServices.GetRequiredService<Answers>().Refuse([finding], status).ExecuteAsync(http);
        }
    }

    // What broke is said in the log, not to the caller.
    private static (Finding Finding, int Status) Refusal(Exception failure) => failure switch
    {
        RequestRefusedException refused => (refused.Finding, refused.Status),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (Finding.Error("request-too-large"), StatusCodes.Status413PayloadTooLarge),
        BadHttpRequestException bad => (Finding.Error("request-unreadable"), bad.StatusCode),
        DbUpdateException twice when twice.IsUniqueViolation() => (Finding.Error("done-meanwhile"), StatusCodes.Status409Conflict),
        _ when Failures.Of(failure).Exit == Exit.Unreachable => (Finding.Error("service-unavailable"), StatusCodes.Status503ServiceUnavailable),
        _ => (Finding.Error("operation-failed"), StatusCodes.Status500InternalServerError),
    };
}
