using Distribution.Service.Newsroom.Components;
using Distribution.Texts;
using Microsoft.Net.Http.Headers;

namespace Distribution.Service.Newsroom;

/// <summary>The public pages: <c>/</c>, <c>/{lang}/</c>, <c>/{lang}/{slug}</c>.</summary>
internal static class Routes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
    private const int LongestSlug = 200; // ours are shorter; no database is asked for what cannot be there

    public static void MapNewsroom(this WebApplication app)
    {
        app.MapMethods($"/{StyleSheet.FileName}", Reading, StyleSheet.Answer);
        app.MapMethods("/", Reading, (Delegate)Home);
        app.MapMethods("/{language}", Reading, ListAsync);
        app.MapMethods("/{language}/{slug}", Reading, ReleaseAsync);
    }

    private static IResult Home(HttpContext http, SiteLanguages languages, PageFrame frame)
    {
        http.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Redirect(frame.Newsroom(languages.For(Ranking(http.Request))));
    }

    private static async Task<IResult> ListAsync(string language, HttpContext http, SiteLanguages languages, PublicEditions editions, PageWordings wordings, Pages pages)
    {
        if (SiteLanguages.Named(language) is not { } tag)
        {
            return await pages.NotFoundAsync(http);
        }

        var releases = await editions.InAsync(tag, http.RequestAborted);
        if (releases.Count == 0 && !languages.All.Contains(tag))
        {
            return await pages.NotFoundAsync(http);
        }

        var others = languages.All.Union(await editions.LanguagesAsync(http.RequestAborted)).ToList();
        return await pages.PublicAsync<NewsroomPage>(wordings.For(tag), new()
        {
            [nameof(NewsroomPage.Language)] = tag,
            [nameof(NewsroomPage.Languages)] = others,
            [nameof(NewsroomPage.Entries)] = releases.Select(NewsroomEntry.Of).ToList(),
        });
    }

    private static async Task<IResult> ReleaseAsync(
        string language, string slug, HttpContext http, PublicEditions editions, PageWordings wordings, Pages pages, Links links, SiteLanguages languages)
    {
        if (SiteLanguages.Named(language) is not { } tag || slug.Length > LongestSlug || slug.Any(char.IsControl)
            || await editions.FindAsync(tag, slug, http.RequestAborted) is not { } edition)
        {
            return await pages.NotFoundAsync(http);
        }

        var all = await editions.OfAsync(edition.ReleaseId, http.RequestAborted);
        return await pages.PublicAsync<ReleasePage>(wordings.For(tag), new() { [nameof(ReleasePage.View)] = ReleaseView.Of(edition, all, links, languages) });
    }

    private static IEnumerable<LanguageTag> Ranking(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(l => l.Quality is null or > 0)
        .OrderByDescending(l => l.Quality ?? 1)
        .Select(l => LanguageTag.TryParse(l.Value.Value, out var tag) ? tag : null)
        .OfType<LanguageTag>();
}
