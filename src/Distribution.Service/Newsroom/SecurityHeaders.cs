namespace Distribution.Service.Newsroom;

/// <summary>Headers of every answer: pages run nothing, load nothing from elsewhere, stand in no frame and tell nobody their address.</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Task AddAsync(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer"; // the address may be the secret
        return next(http);
    }
}
