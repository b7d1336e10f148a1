using Distribution.Texts;
using Distribution.Texts.Languages;

namespace Distribution.Service.Outbox;

/// <summary>How long a text is, as translators count it: words, or characters where words are not parted by spaces.</summary>
internal static class WordCount
{
    public static int Of(ReleaseText text)
    {
        var spaced = LanguageProfiles.For(text.Language).SpacesBetweenWords;
        return Parts(text).Sum(part => spaced ? part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length : part.Count(char.IsLetterOrDigit));
    }

    private static IEnumerable<string> Parts(ReleaseText text) =>
        new[] { text.Title?.Text, text.Subtitle?.Text }.OfType<string>().Concat(text.Body.Concat(text.Boilerplate).Concat(text.Notes).Select(b => b.Text));
}
