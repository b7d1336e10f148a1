namespace Distribution.Texts.Languages;

/// <summary>How a language writes dates and times.</summary>
/// <remarks>
/// Patterns hold their own words and the fields <c>{d}</c> day, <c>{dd}</c> day in two digits, <c>{m}</c> month as a number, <c>{month}</c>, <c>{mon}</c> short
/// month, <c>{yyyy}</c>, <c>{weekday}</c>, <c>{HH}</c>, <c>{H}</c>, <c>{mm}</c>. Own data instead of the platform's, whose spaces and forms change with its version.
/// </remarks>
public sealed record Writing
{
    /// <summary>The twelve months as they stand in a date.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>The twelve months in short.</summary>
    public required IReadOnlyList<string> ShortMonths { get; init; }

    /// <summary>The seven weekdays from Sunday on, as they stand before a date.</summary>
    public required IReadOnlyList<string> Weekdays { get; init; }

    /// <summary>A date with its year: <c>{d} {month} {yyyy}</c>.</summary>
    public required string Date { get; init; }

    /// <summary>A date with weekday and year.</summary>
    public required string LongDate { get; init; }

    /// <summary>Day and month in short, for a subject line.</summary>
    public required string ShortDate { get; init; }

    /// <summary>A time of day.</summary>
    public required string Time { get; init; }

    /// <summary>How the first of a month is written where the day is not the bare number (<c>1er</c>); null otherwise.</summary>
    public string? FirstOfMonth { get; init; }

    /// <summary>The date in words: <c>10 December 2026</c>.</summary>
    public string WriteDate(DateOnly date) => Fill(Date, date, time: null);

    /// <summary>The date in words with its weekday.</summary>
    public string WriteLongDate(DateOnly date) => Fill(LongDate, date, time: null);

    /// <summary>Day and month in short.</summary>
    public string WriteShortDate(DateOnly date) => Fill(ShortDate, date, time: null);

    /// <summary>The time of day, to the minute; seconds are appended only where they are not zero.</summary>
    public string WriteTime(TimeOnly time)
    {
        var written = Fill(Time, date: null, time);
        return time.Second == 0 ? written : $"{written}:{Digits(time.Second, 2)}";
    }

    private string Fill(string pattern, DateOnly? date, TimeOnly? time)
    {
        if (date is { } day)
        {
            pattern = pattern
                .Replace("{weekday}", Weekdays[(int)day.DayOfWeek], StringComparison.Ordinal)
                .Replace("{month}", Months[day.Month - 1], StringComparison.Ordinal)
                .Replace("{mon}", ShortMonths[day.Month - 1], StringComparison.Ordinal)
                .Replace("{m}", Digits(day.Month, 1), StringComparison.Ordinal)
                .Replace("{yyyy}", Digits(day.Year, 4), StringComparison.Ordinal)
                .Replace("{dd}", Digits(day.Day, 2), StringComparison.Ordinal)
                .Replace("{d}", day.Day == 1 && FirstOfMonth is not null ? FirstOfMonth : Digits(day.Day, 1), StringComparison.Ordinal);
        }

        return time is not { } clock
            ? pattern
            : pattern
                .Replace("{HH}", Digits(clock.Hour, 2), StringComparison.Ordinal)
                .Replace("{H}", Digits(clock.Hour, 1), StringComparison.Ordinal)
                .Replace("{mm}", Digits(clock.Minute, 2), StringComparison.Ordinal);
    }

    private static string Digits(int number, int atLeast) =>
        number.ToString($"D{atLeast}", System.Globalization.CultureInfo.InvariantCulture);
}
