namespace Distribution.Reading.Vocabularies;

/// <summary>A date that stands in a text.</summary>
/// <param name="Start">First character, the weekday included.</param>
/// <param name="Length">Its length.</param>
/// <param name="Year">Null where none is printed.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Weekday">The weekday printed with it; null without.</param>
internal sealed record FoundDate(int Start, int Length, int? Year, int Month, int Day, DayOfWeek? Weekday)
{
    public int End => Start + Length;

    /// <summary>The day; null where the year is missing and none is given, or it does not exist.</summary>
    public DateOnly? In(int? year) =>
        (Year ?? year) is { } y && y is > 1000 and < 3000 && Day <= DateTime.DaysInMonth(y, Month) ? new DateOnly(y, Month, Day) : null;
}
