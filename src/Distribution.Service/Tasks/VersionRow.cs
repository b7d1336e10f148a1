using Distribution.Texts;

namespace Distribution.Service.Tasks;

/// <summary>A part of the source and what the version has for it. Public because a component takes it.</summary>
/// <param name="Source">Blocks of the source; empty where it has none for it.</param>
/// <param name="Version">Blocks of the version; empty where it has none for it.</param>
public sealed record VersionRow(IReadOnlyList<Block> Source, IReadOnlyList<Block> Version)
{
    /// <summary>What is to be said of this part of the version.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>The weightiest of the remarks; null without.</summary>
    public Severity? Worst => Remarks.Count == 0 ? null : Remarks.Max(r => r.Severity);
}
