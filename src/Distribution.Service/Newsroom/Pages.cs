using Distribution.Service.Newsroom.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Distribution.Service.Newsroom;

/// <summary>Renders components to pages, on the server and at once.</summary>
internal sealed class Pages(IServiceProvider services, ILoggerFactory loggers, PageWordings wordings, SiteLanguages languages, PageFrame frame)
{
    /// <summary>A page that anybody may see and keep.</summary>
    public Task<Page> PublicAsync<TComponent>(PageWords words, Dictionary<string, object?> values)
        where TComponent : IComponent => RenderAsync<TComponent>(words, values, StatusCodes.Status200OK, isPublic: true);

    /// <summary>A page for whoever has its link, kept by nobody.</summary>
    public Task<Page> PrivateAsync<TComponent>(PageWords words, Dictionary<string, object?> values, int status = StatusCodes.Status200OK)
        where TComponent : IComponent => RenderAsync<TComponent>(words, values, status, isPublic: false);

    /// <summary>
    /// What every address answers that shows nothing, whatever the reason (I1): its bytes depend on the first part of the path, where that is a
    /// language of the site, and on nothing else.
    /// </summary>
    public Task<Page> NotFoundAsync(HttpContext http)
    {
        var first = http.Request.Path.Value!.Split('/', 3, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        var words = wordings.For(languages.All.FirstOrDefault(l => l == SiteLanguages.Named(first)) ?? languages.Default);
        return NoticeAsync(words, "notFoundTitle", "notFound", StatusCodes.Status404NotFound);
    }

    /// <summary>A page of one sentence.</summary>
    public Task<Page> NoticeAsync(PageWords words, string title, string sentence, int status) => RenderAsync<NoticePage>(
        words, new() { [nameof(NoticePage.Title)] = words[title], [nameof(NoticePage.Sentence)] = words[sentence] }, status, isPublic: false);

    private async Task<Page> RenderAsync<TComponent>(PageWords words, Dictionary<string, object?> values, int status, bool isPublic)
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        values["Words"] = words;
        values["Frame"] = frame;
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(values))).ToHtmlString());
        return new Page(html, HtmlLanguage.Of(words.Language), status, isPublic);
    }
}
