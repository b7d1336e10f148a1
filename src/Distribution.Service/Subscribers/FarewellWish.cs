using System.Globalization;
using Microsoft.AspNetCore.Http.Features;

namespace Distribution.Service.Subscribers;

/// <summary>What a post to a goodbye address asks for.</summary>
/// <param name="OnlyListId">One list; null for all of the mailing. 0, which is no list, where the one meant cannot be made out: that never ends all.</param>
/// <param name="IsOneClick">A mail provider asks on the reader's behalf (RFC 8058 §3.1): it wants no page.</param>
internal sealed record FarewellWish(long? OnlyListId, bool IsOneClick)
{
    /// <summary>Reads the form; a body that is none asks for what the address is for.</summary>
    public static async Task<FarewellWish> ReadAsync(HttpRequest request, long largestBody, CancellationToken cancellation)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = largestBody;
        }

        if (!request.HasFormContentType)
        {
            return new FarewellWish(OnlyListId: null, IsOneClick: false);
        }

        try
        {
            var form = await request.ReadFormAsync(cancellation);
            var one = form.ContainsKey("list") ? long.TryParse(form["list"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0 : (long?)null;
            return new FarewellWish(one, form["List-Unsubscribe"] == "One-Click");
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form cannot be read.", failure);
        }
    }
}
