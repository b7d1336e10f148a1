namespace Distribution.Texts;

/// <summary>A range of a block's text that means more than its characters.</summary>
/// <param name="Start">First UTF-16 unit, counted from 0.</param>
/// <param name="Length">Length in UTF-16 units, at least 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Target">Where a link leads; null for the others.</param>
public sealed record Mark(int Start, int Length, MarkKind Kind, string? Target = null);
