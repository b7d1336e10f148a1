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
        var alignment = Alignment.Of(
            Passages.Of(source, new MentionReader(source.Language, asked)),
            Passages.Of(version, new MentionReader(asked, source.Language)));
        return new Comparison(source, version, alignment, PairValues.Of(alignment.Pairs));
    }
}
