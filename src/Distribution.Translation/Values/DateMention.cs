namespace Distribution.Translation.Values;

/// <summary>A date as a text states it.</summary>
/// <param name="Year">Null where it is not said.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">Null where only a month is named.</param>
/// <param name="Start">First UTF-16 unit in the text.</param>
/// <param name="Raw">As printed.</param>
internal sealed record DateMention(int? Year, int Month, int? Day, int Start, string Raw)
{
    public int End => Start + Raw.Length;

    /// <summary>Whether it surely is a date: the bare name of a month may be another word (<c>may</c>, <c>mars</c>).</summary>
    public bool IsCertain => Day is not null || Year is not null || Raw.Any(char.IsDigit);

    /// <summary>Its numbers, for a text that writes the date in a way not understood.</summary>
    public IEnumerable<decimal> Numbers => new[] { Day, Year }.OfType<int>().Select(n => (decimal)n);

    public bool Means(DateMention other) => Month == other.Month && Day == other.Day && (Year is null || other.Year is null || Year == other.Year);
}
