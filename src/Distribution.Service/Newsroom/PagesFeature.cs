using System.Text.Encodings.Web;
using System.Text.Unicode;
using Distribution.Service.Subscribers;
using Distribution.Service.Tasks;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Newsroom;

/// <summary>The pages: newsroom, translators' hand-in, goodbye.</summary>
internal static class PagesFeature
{
    public static IServiceCollection AddPages(this IServiceCollection services) => services
        .Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false)
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)) // every script stays readable in a page's source
        .AddSingleton<SiteLanguages>()
        .AddSingleton<PageWordings>()
        .AddSingleton(p => new PageFrame(p.GetRequiredService<IOptions<SiteOptions>>(), p.GetRequiredService<SiteLanguages>()))
        .AddScoped<Pages>()
        .AddScoped<TaskBoard>();

    /// <summary>Maps every page of the process, and what stands before them.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.UseTrustedProxies(app.Services.GetRequiredService<IOptions<SiteOptions>>().Value);
        app.Use(SecurityHeaders.AddAsync);
        app.Use(Failures.CatchAsync);
        app.MapNewsroom();
        app.MapTaskPages();
        app.MapGoodbyePages();
        app.MapFallback("{**path}", async (HttpContext http, Pages pages) => await pages.NotFoundAsync(http));
    }
}
