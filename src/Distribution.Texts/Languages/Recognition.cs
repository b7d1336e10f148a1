namespace Distribution.Texts.Languages;

/// <summary>How documents in a language are read: words and phrases, compared without regard to case.</summary>
public sealed record Recognition
{
    /// <summary>Every form of each month that a date may hold: full, short, genitive, other tradition; twelve lists.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Months { get; init; } = [];

    /// <summary>Every form of each weekday, from Sunday on; seven lists.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Weekdays { get; init; } = [];
}
