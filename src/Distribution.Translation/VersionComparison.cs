using Distribution.Texts;
using Distribution.Translation.Checks;

namespace Distribution.Translation;

/// <summary>Holds a language version of a release against its source.</summary>
public static class VersionComparison
{
    /// <summary>Code of the finding of a version without a body; it ends the comparison.</summary>
    public const string Empty = "version-empty";

    /// <summary>Code of the finding of the source handed back; it ends the comparison.</summary>
    public const string IsSource = "version-is-source";

    /// <summary>Code of the finding of a version in another language; it ends the comparison.</summary>
    public const string OtherLanguage = "version-language";

    /// <summary>What a translator must mend or confirm, in the order of the checks; empty where the version says what the source says.</summary>
    /// <remarks>
    /// A version that is empty, is the source itself or is in another language gives that one finding (in this order) and nothing else. A passage that is missing, added
    /// or doubled is told once; what stood in it is not reported again. Errors refuse the hand-in, warnings are confirmed at approval.
    /// </remarks>
    /// <param name="source">The source edition; a title set by hand is its title.</param>
    /// <param name="version">The version as the reader read it; its language is the one that the reader detected.</param>
    /// <param name="asked">The language that was asked for. <c>zh</c> and <c>zh-Hant</c> differ; a region does not (<c>pt-BR</c> is answered by <c>pt</c>).</param>
    public static IReadOnlyList<Finding> Compare(ReleaseText source, ReleaseText version, LanguageTag asked)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(asked);

        if ((EmptyCheck.Of(version) ?? SourceCheck.Of(source, version, asked) ?? LanguageCheck.Of(version, asked)) is { } end)
        {
            return [end];
        }

        var comparison = Comparison.Of(source, version, asked);
        return
        [
            .. HeadsCheck.Of(comparison),
            .. BlocksCheck.Of(comparison),
            .. ContactsCheck.Of(comparison),
            .. ReleaseDateCheck.Of(comparison),
            .. EmbargoCheck.Of(comparison),
            .. DatesCheck.Of(comparison),
            .. NumbersCheck.Of(comparison),
            .. EmailsCheck.Of(comparison),
            .. PhonesCheck.Of(comparison),
            .. UrlsCheck.Of(comparison),
            .. UntranslatedCheck.Of(comparison),
            .. LengthCheck.Of(comparison),
        ];
    }
}
