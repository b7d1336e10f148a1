using Distribution.Texts;
using Distribution.Texts.Languages;

namespace Distribution.Translation.Values;

/// <summary>Reads what must be the same in every language out of a passage in one language.</summary>
/// <remarks>In order: addresses, URLs, phones, dates, numbers. Each blanks what it took, so that the digits of a date are not numbers as well.</remarks>
internal sealed class MentionReader
{
    private readonly UrlReader urls;
    private readonly DateReader dates;
    private readonly NumberReader numbers;

    /// <param name="language">The language of the passages; digits, addresses and phones are understood in any.</param>
    /// <param name="alsoLinked">The other language of the comparison: a link may lead to either's page.</param>
    public MentionReader(LanguageTag language, LanguageTag alsoLinked)
    {
        var profile = LanguageProfiles.Find(language) ?? LanguageProfiles.Find(LanguageTag.Parse(language.Primary));
        urls = new UrlReader([language.Primary, alsoLinked.Primary]);
        dates = new DateReader(profile);
        numbers = new NumberReader(profile);
    }

    /// <summary>Whether the numbers that the language writes out are understood.</summary>
    public bool KnowsNumberWords => numbers.KnowsWords;

    public Mentions Read(string text)
    {
        var sheet = new Sheet(text);
        var emails = EmailReader.Read(sheet);
        var found = urls.Read(sheet);
        var phones = PhoneReader.Read(sheet);
        var days = dates.Read(sheet);
        return new Mentions(numbers.Read(sheet), days, emails, phones, found);
    }
}
