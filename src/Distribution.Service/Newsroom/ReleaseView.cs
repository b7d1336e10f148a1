using Distribution.Texts;

namespace Distribution.Service.Newsroom;

/// <summary>A release page: its edition, and the other public editions it leads to.</summary>
/// <remarks>Public because a component takes it.</remarks>
/// <param name="Entry">The edition.</param>
/// <param name="Address">Its full address.</param>
/// <param name="Editions">Every public edition with its full address, itself included, in the order of the menu: the same on each of their pages.</param>
/// <param name="Default">The address for readers of none of these languages.</param>
public sealed record ReleaseView(NewsroomEntry Entry, Uri Address, IReadOnlyList<(LanguageTag Language, string Slug, Uri Address)> Editions, Uri Default)
{
    internal static ReleaseView Of(PublicEdition edition, List<PublicEdition> all, Links links, SiteLanguages languages)
    {
        var order = languages.All.ToList();
        var editions = all
            .OrderBy(e => order.IndexOf(e.Language) is var place and >= 0 ? place : order.Count).ThenBy(e => e.Language.ToString(), StringComparer.Ordinal)
            .Select(e => (e.Language, e.Slug, Address: links.Edition(e.Language, e.Slug))).ToList();
        var byDefault = editions.FirstOrDefault(e => e.Language == languages.Default, editions.FirstOrDefault());
        return new ReleaseView(NewsroomEntry.Of(edition), links.Edition(edition.Language, edition.Slug), editions, byDefault.Address ?? links.Edition(edition.Language, edition.Slug));
    }
}
