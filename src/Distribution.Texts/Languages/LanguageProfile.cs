namespace Distribution.Texts.Languages;

/// <summary>What the product knows of one language: how it is read and how it is written, as data in <c>Profiles/TAG.json</c>.</summary>
public sealed record LanguageProfile
{
    /// <summary>The language.</summary>
    public required LanguageTag Tag { get; init; }

    /// <summary>Its name in English.</summary>
    public required string EnglishName { get; init; }

    /// <summary>Its name in itself.</summary>
    public required string OwnName { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction { get; init; } = "ltr";

    /// <summary>ISO 15924 code of its script, such as <c>Latn</c>, <c>Arab</c>, <c>Cyrl</c>, <c>Hans</c>.</summary>
    public string Script { get; init; } = "Latn";

    /// <summary>Whether words are parted by spaces; false for Chinese and Japanese.</summary>
    public bool SpacesBetweenWords { get; init; } = true;

    /// <summary>How dates and times are written in mails and pages.</summary>
    public required Writing Writing { get; init; }

    /// <summary>How documents in it are read.</summary>
    public Recognition Recognition { get; init; } = new();

    /// <summary>How numbers and dates stand in a text.</summary>
    public NumberWords NumberWords { get; init; } = new();

    /// <summary>Whether it runs from right to left.</summary>
    public bool IsRightToLeft => Direction == "rtl";
}
