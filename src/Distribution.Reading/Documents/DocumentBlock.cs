namespace Distribution.Reading.Documents;

/// <summary>A block of a document as its form shows it: lines that belong together.</summary>
/// <param name="Kind">What its form says.</param>
/// <param name="Lines">Its lines, none empty.</param>
/// <param name="Level">Level of a heading, 1 the highest; 0 otherwise.</param>
/// <param name="Gap">Whether it is set apart from the block before it.</param>
/// <param name="Emphatic">Whether all of it is set in bold or italics.</param>
internal sealed record DocumentBlock(DocumentBlockKind Kind, IReadOnlyList<PlacedText> Lines, int Level = 0, bool Gap = true, bool Emphatic = false)
{
    /// <summary>Its lines as one.</summary>
    public PlacedText Text { get; } = PlacedText.Join(Lines);
}
