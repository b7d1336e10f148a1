namespace Distribution.Texts.Languages;

/// <summary>How a language writes numbers, and dates around the name of a month: what holding a translation against its source needs to know.</summary>
/// <remarks>
/// Forms are lower case; several words are parted by one space, which also stands for a hyphen; a form that ends in <c>*</c> takes any ending (<c>миллион*</c>).
/// Values are whole numbers or fractions such as <c>1/3</c>.
/// </remarks>
public sealed record NumberWords
{
    /// <summary>The usual decimal separator; another one is still understood where the digits leave no doubt.</summary>
    public string Decimal { get; init; } = ".";

    /// <summary>Separators between groups of three digits; a space stands for every kind of space.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [","];

    /// <summary>Words that surely are numbers, by value.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words that may be numbers (articles, ordinals, parts of other words): they can answer a number, but are never missed.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Possible { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words that multiply what stands before them, by value.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Multipliers { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words and phrases that look like numbers and are none.</summary>
    public IReadOnlyList<string> NotNumbers { get; init; } = [];

    /// <summary>Words that join the parts of one number: <c>and</c>, <c>et</c>, <c>y</c>.</summary>
    public IReadOnlyList<string> Joiners { get; init; } = [];

    /// <summary>What may be written together with a following word, as the Arabic article is.</summary>
    public IReadOnlyList<string> Prefixes { get; init; } = [];

    /// <summary>What stands between denominator and numerator of a fraction in words: <c>分之</c>; null where there is no such thing.</summary>
    public string? FractionOf { get; init; }

    /// <summary>Words between two days of one month: <c>and</c>, <c>to</c>; dashes and commas always are.</summary>
    public IReadOnlyList<string> DayJoiners { get; init; } = [];

    /// <summary>What follows the year where it stands before the month: <c>年</c>.</summary>
    public IReadOnlyList<string> YearMarks { get; init; } = [];
}
