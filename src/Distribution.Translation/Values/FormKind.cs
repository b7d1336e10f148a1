namespace Distribution.Translation.Values;

/// <summary>What a number word does.</summary>
internal enum FormKind
{
    /// <summary>Looks like a number and is none.</summary>
    None,

    /// <summary>Has a value of its own.</summary>
    Value,

    /// <summary>Multiplies what stands before it.</summary>
    Multiplier,
}
