using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>An address or number in a line: one of the two is set.</summary>
internal sealed record Reachable(int Start, int Length, string? Email, Phone? Phone)
{
    public int End => Start + Length;
}
