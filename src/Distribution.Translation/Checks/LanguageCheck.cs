using Distribution.Texts;

namespace Distribution.Translation.Checks;

/// <summary>A version in another language than the one asked for; Chinese in the other script is another language, a region is not.</summary>
internal static class LanguageCheck
{
    public static Finding? Of(ReleaseText version, LanguageTag asked)
    {
        var isAsked = asked.Primary == "zh" ? version.Language == asked : version.Language.Primary == asked.Primary;
        return isAsked ? null : Finding.Error("version-language", ("asked", asked), ("found", version.Language));
    }
}
