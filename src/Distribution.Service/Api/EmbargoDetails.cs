using Distribution.Service.Releases;
using Distribution.Texts;

namespace Distribution.Service.Api;

/// <summary>The embargo of a release.</summary>
/// <param name="Decision">Undecided, none, or an instant.</param>
/// <param name="LocalTime">Time on the wall in the zone; null without.</param>
/// <param name="Zone">IANA name; null without.</param>
/// <param name="Occurrence">Which of two, where the clocks go back over the time; otherwise null.</param>
/// <param name="LiftsAt">The first instant outside it; null without.</param>
/// <param name="LiftedAt">When the release became public; null before.</param>
internal sealed record EmbargoDetails(EmbargoDecision Decision, string? LocalTime, string? Zone, Occurrence? Occurrence, DateTimeOffset? LiftsAt, DateTimeOffset? LiftedAt)
{
    public static EmbargoDetails Of(Release release) => new(
        release.EmbargoDecision, release.EmbargoLocalTime?.ToString("s"), release.EmbargoZone, release.EmbargoOccurrence, release.LiftsAt, release.LiftedAt);
}
