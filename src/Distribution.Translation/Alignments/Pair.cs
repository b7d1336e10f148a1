using Distribution.Texts;

namespace Distribution.Translation.Alignments;

/// <summary>Passages of the source and those of the version that say the same: one and one, or two that were merged or split.</summary>
internal sealed record Pair(IReadOnlyList<Passage> Source, IReadOnlyList<Passage> Version)
{
    /// <summary>How a finding names the place in the version.</summary>
    public string Name => Version[0].Name;

    /// <summary>Where it stands in the version.</summary>
    public SourceSpan? Span => Version[0].Span;
}
