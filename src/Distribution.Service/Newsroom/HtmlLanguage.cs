using Distribution.Texts;

namespace Distribution.Service.Newsroom;

/// <summary>Languages as the attributes <c>lang</c> and <c>hreflang</c> name them.</summary>
internal static class HtmlLanguage
{
    /// <summary>The tag; of Chinese with its script, which decides the shape of characters.</summary>
    public static string Of(LanguageTag language) => language.ToString() == "zh" ? "zh-Hans" : language.ToString();
}
