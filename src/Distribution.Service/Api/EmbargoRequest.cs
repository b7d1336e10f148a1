using Distribution.Texts;

namespace Distribution.Service.Api;

/// <summary>An embargo: a time on the wall and its zone, or the word that there is none.</summary>
internal sealed record EmbargoRequest
{
    /// <summary>True decides that there is no embargo; then nothing else is given.</summary>
    public bool None { get; init; }

    /// <summary>Time on the wall, such as 2026-12-10 10:00.</summary>
    public string? LocalTime { get; init; }

    /// <summary>IANA name of the zone, such as Europe/Vienna, or UTC.</summary>
    public string? Zone { get; init; }

    /// <summary>Which of two instants is meant, where the clocks go back over the time.</summary>
    public Occurrence? Occurrence { get; init; }

    /// <summary>Whether it says one thing, and all of it.</summary>
    public bool IsWhole => None ? LocalTime is null && Zone is null && Occurrence is null : LocalTime is not null && Zone is not null;
}
