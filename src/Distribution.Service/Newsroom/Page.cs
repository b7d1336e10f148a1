using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Distribution.Service.Newsroom;

/// <summary>A page as it goes out: the same headers for GET and HEAD, and an entity tag over nothing but its bytes.</summary>
/// <param name="Html">The page.</param>
/// <param name="Language">What its words are in.</param>
/// <param name="Status">200, or what is wrong.</param>
/// <param name="IsPublic">Whether it may be kept and asked for again by its tag; a page that is not must not be kept by anybody.</param>
internal sealed record Page(string Html, string Language, int Status, bool IsPublic) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var bytes = Encoding.UTF8.GetBytes(Html);
        response.StatusCode = Status;
        response.Headers.ContentLanguage = Language;
        response.Headers.CacheControl = IsPublic ? "no-cache" : "no-store";
        if (IsPublic)
        {
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"";
            response.Headers.ETag = tag;
            if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(new EntityTagHeaderValue(tag), useStrongComparison: false)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }

        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask(); // the server keeps it back where HEAD was asked
    }
}
