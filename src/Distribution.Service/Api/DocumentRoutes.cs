using Microsoft.AspNetCore.Mvc;

namespace Distribution.Service.Api;

/// <summary>Routes that take a document.</summary>
internal static class DocumentRoutes
{
    private const int LargestRequest = 33 << 20; // the reader refuses documents over 32 MB by a sentence: that much must get through

    public static RouteHandlerBuilder AcceptsDocument(this RouteHandlerBuilder route) => route
        .WithMetadata(new RequestSizeLimitAttribute(LargestRequest))
        .WithMetadata(new RequestBody(typeof(DocumentText), RequestBody.Form));
}
