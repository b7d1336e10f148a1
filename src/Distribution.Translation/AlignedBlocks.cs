using Distribution.Texts;

namespace Distribution.Translation;

/// <summary>Blocks of the source and those of the version that say the same; one side is empty where the other has nothing like it.</summary>
/// <param name="Source">Of the source: one, two that were merged, or none.</param>
/// <param name="Version">Of the version: one, two that were split, or none.</param>
public sealed record AlignedBlocks(IReadOnlyList<Block> Source, IReadOnlyList<Block> Version);
