namespace Distribution.Translation.Values;

/// <summary>How surely a mention means its value, from the least to the most.</summary>
internal enum Certainty
{
    /// <summary>It may answer a number of the other text, but nobody misses it: articles, ordinals, numerals inside words.</summary>
    Possible,

    /// <summary>A number in words, or digits that belong to a name (<c>COVID-19</c>): worth a warning.</summary>
    Written,

    /// <summary>Digits.</summary>
    Digits,
}
