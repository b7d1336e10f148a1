using Distribution.Texts;

namespace Distribution.Service.Mailings;

/// <summary>What stands in every message of one language of a release.</summary>
/// <param name="Text">The approved text.</param>
/// <param name="Slug">Last part of its newsroom address.</param>
/// <param name="Symbol">Document symbol; null without.</param>
/// <param name="LiftsAt">The embargo's instant; null without one.</param>
/// <param name="EmbargoZone">IANA name of the embargo's zone; null without one.</param>
internal sealed record SealedText(ReleaseText Text, string Slug, string? Symbol, DateTimeOffset? LiftsAt, string? EmbargoZone);
