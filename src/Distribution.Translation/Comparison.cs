using Distribution.Texts;
using Distribution.Translation.Alignments;
using Distribution.Translation.Values;

namespace Distribution.Translation;

/// <summary>A version beside its source, aligned: what the checks look at.</summary>
internal sealed record Comparison(ReleaseText Source, ReleaseText Version, Alignment Alignment, IReadOnlyList<PairValues> Values)
{
    /// <param name="source">The source edition.</param>
    /// <param name="version">The version.</param>
    /// <param name="asked">The language that was asked for, whose words are looked for in the version.</param>
    public static Comparison Of(ReleaseText source, ReleaseText version, LanguageTag asked)
    {
        var (readSource, readVersion) = (new MentionReader(source.Language, asked), new MentionReader(asked, source.Language));
        var alignment = Alignment.Of(Passages.Of(source, readSource), Passages.Of(version, readVersion));
        return new Comparison(source, version, alignment, PairValues.Of(alignment.Pairs, readSource.KnowsNumberWords, readVersion.KnowsNumberWords));
    }
}
