using Distribution.Service.Editions;
using Distribution.Texts;

namespace Distribution.Service.Api;

/// <summary>A release in one language, without its text.</summary>
/// <param name="Language">Its language.</param>
/// <param name="IsSource">Whether the others translate it.</param>
/// <param name="State">Draft, submitted or sealed.</param>
/// <param name="SealedHash">Hash of what was approved; null while it is not sealed.</param>
/// <param name="SealedAt">Since when; null while it is not.</param>
/// <param name="Slug">Last part of its newsroom address; null before the first sealing.</param>
internal sealed record EditionSummary(LanguageTag Language, bool IsSource, EditionState State, string? SealedHash, DateTimeOffset? SealedAt, string? Slug)
{
    public static EditionSummary Of(Edition edition) => new(edition.Language, edition.IsSource, edition.State, edition.SealedHash, edition.SealedAt, edition.Slug);
}
