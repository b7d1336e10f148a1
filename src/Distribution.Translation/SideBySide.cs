using Distribution.Texts;
using Distribution.Translation.Values;

namespace Distribution.Translation;

/// <summary>Puts a language version beside its source, for the eye.</summary>
public static class SideBySide
{
    /// <summary>Every block of body, boilerplate and notes of both texts once, in order, beside the blocks of the other that seem to say the same.</summary>
    /// <param name="source">The source edition.</param>
    /// <param name="version">The version, whatever is wrong with it.</param>
    /// <param name="asked">The language that was asked for.</param>
    public static IReadOnlyList<AlignedBlocks> Of(ReleaseText source, ReleaseText version, LanguageTag asked)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(asked);

        var sources = Passages.Of(source, new MentionReader(source.Language, asked)).Blocks;
        var versions = Passages.Of(version, new MentionReader(asked, source.Language)).Blocks;
        var (sourceBlocks, versionBlocks) = (new Queue<Block>(BlocksOf(source)), new Queue<Block>(BlocksOf(version))); // passages come in their order
        return [.. Alignments.Path.Cheapest(sources, versions).Steps.Select(step => new AlignedBlocks(Next(sourceBlocks, step.Source.Count), Next(versionBlocks, step.Version.Count)))];
    }

    private static IEnumerable<Block> BlocksOf(ReleaseText text) => [.. text.Body, .. text.Boilerplate, .. text.Notes];

    private static List<Block> Next(Queue<Block> blocks, int count) => [.. Enumerable.Range(0, count).Select(_ => blocks.Dequeue())];
}
