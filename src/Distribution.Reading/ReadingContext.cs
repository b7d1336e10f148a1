using Distribution.Texts;

namespace Distribution.Reading;

/// <summary>What reading needs of the world outside the document.</summary>
/// <param name="Now">The instant of reading: an embargo before it is in the past, a date without year is near it.</param>
/// <param name="Zones">Gives the rules of an IANA time zone, or null where it is not known; must be safe to call from several threads.</param>
public sealed record ReadingContext(DateTimeOffset Now, Func<string, TimeZoneInfo?> Zones)
{
    /// <summary>Language that the document is handed in for; a close relative that is detected counts as it. Null where nothing is expected.</summary>
    public LanguageTag? Expected { get; init; }
}
