namespace Distribution.Translation.Values;

/// <summary>A number as a text states it.</summary>
/// <param name="Values">What it can mean, the likeliest first: <c>1,234</c> may be 1234 or 1.234. Never empty.</param>
/// <param name="Certainty">How surely it is a number.</param>
/// <param name="Start">First UTF-16 unit in the text.</param>
/// <param name="Raw">As printed.</param>
internal sealed record NumberMention(IReadOnlyList<decimal> Values, Certainty Certainty, int Start, string Raw)
{
    public int End => Start + Raw.Length;

    public bool Means(NumberMention other) => Values.Any(other.Values.Contains);
}
