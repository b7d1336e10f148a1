using Distribution.Texts;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Newsroom;

/// <summary>The languages of the newsroom, in the order of its menu.</summary>
internal sealed class SiteLanguages
{
    private static readonly string[] OfTheUnitedNations = ["ar", "zh", "en", "fr", "ru", "es"];

    public SiteLanguages(IOptions<SiteOptions> site)
    {
        var configured = site.Value.Languages;
        All = [.. (configured.Count > 0 ? configured : OfTheUnitedNations).Select(LanguageTag.Parse).Distinct()];
        Default = All.FirstOrDefault(l => l.Primary == "en") ?? All[0];
    }

    public IReadOnlyList<LanguageTag> All { get; }

    /// <summary>The one for whoever reads none of them: English where it is among them.</summary>
    public LanguageTag Default { get; }

    /// <summary>The language that an address names exactly as we write it: one page has one address. Null for any other spelling.</summary>
    public static LanguageTag? Named(string? segment) =>
        LanguageTag.TryParse(segment, out var language) && language.ToString() == segment ? language : null;

    /// <summary>The first that a reader ranks (RFC 4647 lookup), else <see cref="Default"/>.</summary>
    public LanguageTag For(IEnumerable<LanguageTag> ranked) => LanguageLookup.Choose(ranked, All) ?? Default;
}
