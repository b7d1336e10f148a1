using Distribution.Texts;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Newsroom;

/// <summary>What stands around every page: the office's name, and addresses within the site.</summary>
/// <remarks>Public because components take it. Addresses begin with the path of <c>Site:PublicUrl</c>, so that a proxy may put the site below a path.</remarks>
public sealed class PageFrame
{
    private readonly string root;
    private readonly SiteLanguages languages;

    internal PageFrame(IOptions<SiteOptions> site, SiteLanguages languages)
    {
        this.languages = languages;
        (OfficeName, root) = (site.Value.OfficeName, site.Value.PublicUrl!.AbsolutePath.TrimEnd('/'));
        StyleSheet = $"{root}/{Service.Newsroom.StyleSheet.FileName}";
    }

    /// <summary>Name of the office.</summary>
    public string OfficeName { get; }

    /// <summary>Address of the style sheet.</summary>
    public string StyleSheet { get; }

    /// <summary>Languages of the newsroom.</summary>
    public IReadOnlyList<LanguageTag> Languages => languages.All;

    /// <summary>The newsroom in a language.</summary>
    public string Newsroom(LanguageTag language) => $"{root}/{language}/";

    /// <summary>A release's page.</summary>
    public string Edition(LanguageTag language, string slug) => $"{root}/{language}/{Uri.EscapeDataString(slug)}";

    /// <summary>The newsroom nearest to a language, which may be none of the site's.</summary>
    public string Home(LanguageTag language) => Newsroom(languages.For([language]));
}
