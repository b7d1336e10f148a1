using Distribution.Service.Mailings;
using Distribution.Service.Newsroom;
using Distribution.Service.Subscribers.Components;

namespace Distribution.Service.Subscribers;

/// <summary><c>/goodbye/{token}</c>: whoever reads it changes nothing, whoever posts to it ends the lists at once (RFC 8058).</summary>
internal static class Routes
{
    private const long LargestBody = 16 << 10;

    public static void MapGoodbyePages(this WebApplication app)
    {
        app.MapMethods("/goodbye/{token}", [HttpMethods.Get, HttpMethods.Head], ShowAsync);
        app.MapPost("/goodbye/{token}", EndAsync); // the token authorises it: no cookie, so nothing to forge
    }

    private static async Task<IResult> ShowAsync(string token, HttpContext http, Farewell farewell, PageWordings wordings, SiteLanguages languages, Pages pages)
    {
        if (farewell.IsProof(token))
        {
            return await pages.NoticeAsync(wordings.For(languages.Default), "goodbyeTitle", "goodbyeProof", StatusCodes.Status200OK);
        }

        return await farewell.FindAsync(token, http.RequestAborted) is { } delivery
            ? await PageAsync(delivery, ended: false, http, farewell, wordings, pages)
            : await pages.NotFoundAsync(http);
    }

    private static async Task<IResult> EndAsync(string token, HttpContext http, Farewell farewell, PageWordings wordings, Pages pages)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (farewell.IsProof(token))
        {
            return Results.Text("A proof has no subscriber: there is nothing to end.");
        }

        if (await farewell.FindAsync(token, http.RequestAborted) is not { } delivery)
        {
            return await pages.NotFoundAsync(http);
        }

        var wish = await FarewellWish.ReadAsync(http.Request, LargestBody, http.RequestAborted);
        await farewell.EndAsync(delivery, wish.OnlyListId, http.RequestAborted);
        return wish.IsOneClick ? Results.Text("Unsubscribed.") : await PageAsync(delivery, ended: true, http, farewell, wordings, pages);
    }

    private static async Task<IResult> PageAsync(Delivery delivery, bool ended, HttpContext http, Farewell farewell, PageWordings wordings, Pages pages)
    {
        var words = wordings.For(delivery.Language);
        var lists = await farewell.ListsAsync(delivery, http.RequestAborted);
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return await pages.PrivateAsync<GoodbyePage>(words, new()
        {
            [nameof(GoodbyePage.Ended)] = ended,
            [nameof(GoodbyePage.Lists)] = lists.Select(l => (l.Id, Title(l, words))).ToList(),
        });
    }

    private static string Title(SubscriberList list, PageWords words) =>
        list.Titles.GetValueOrDefault(words.Language.ToString()) ?? list.Titles.GetValueOrDefault("en") ?? list.Name;
}
