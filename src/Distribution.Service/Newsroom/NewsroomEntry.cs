using Distribution.Texts;

namespace Distribution.Service.Newsroom;

/// <summary>A release in the newsroom's list.</summary>
/// <remarks>Public because a component takes it.</remarks>
public sealed record NewsroomEntry(ReleaseText Text, string Slug, string? Symbol, DateOnly Date)
{
    internal static NewsroomEntry Of(PublicEdition edition) => new(edition.Text, edition.Slug, edition.Symbol ?? edition.Text.Symbol?.Text, DateOf(edition));

    // The day the release gives itself; the day it became public (UTC) where it gives none.
    private static DateOnly DateOf(PublicEdition edition) =>
        edition.Text.Date?.Date ?? edition.Text.Dateline?.Date ?? DateOnly.FromDateTime(edition.LiftedAt.UtcDateTime);
}
