namespace Distribution.Reading.Vocabularies;

/// <summary>A time of day that stands in a text, with the zones named behind it.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">Behind the last character, zone included.</param>
/// <param name="Time">The time on the wall.</param>
/// <param name="Zones">Zone names and offsets that stand with it.</param>
/// <param name="Doubtful">Midnight, 12:00 a.m. and the like: of which day, or whether noon is meant, is open.</param>
internal sealed record FoundTime(int Start, int End, TimeOnly Time, IReadOnlyList<string> Zones, bool Doubtful);
