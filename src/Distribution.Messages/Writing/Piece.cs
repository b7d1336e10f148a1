namespace Distribution.Messages.Writing;

/// <summary>A range of a line.</summary>
/// <param name="Start">First UTF-16 unit, from 0.</param>
/// <param name="Length">In UTF-16 units, at least 1.</param>
/// <param name="Kind">What it is.</param>
internal sealed record Piece(int Start, int Length, PieceKind Kind)
{
    /// <summary>First unit after it.</summary>
    public int End => Start + Length;

    /// <summary>Its characters.</summary>
    public string In(string text) => text.Substring(Start, Length);
}
