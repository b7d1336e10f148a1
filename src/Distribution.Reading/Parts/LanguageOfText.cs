using Distribution.Reading.Documents;
using Distribution.Texts;
using Distribution.Texts.Languages;
using Lingua;

namespace Distribution.Reading.Parts;

/// <summary>Which language a text is in: by script where one is enough, else by a detector that knows only the languages of the profiles.</summary>
internal static class LanguageOfText
{
    private const int SampleLength = 4000; // characters; more makes no detector surer
    private const int ShortestLetters = 150;
    private const int ShortestUnspaced = 50; // a character says as much as three letters
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly Lazy<LanguageDetector?> Latin = new(() => Detector("Latn"));
    private static readonly Lazy<LanguageDetector?> Cyrillic = new(() => Detector("Cyrl"));

    // Characters that only the one or only the other way of writing Chinese has.
    private const string OnlyTraditional = "這個們國來時為說會學對發後經過還進開關於與聯機應當實現點動體數據導區義產業務總書長門間問題給請讓認識設計";
    private const string OnlySimplified = "这个们国来时为说会学对发后经过还进开关于与联机应当实现点动体数据导区义产业务总书长门间问题给请让认识设计";

    public static LanguageTag Detect(DocumentText document, LanguageTag? expected)
    {
        var sample = Sample(document).ToList();
        var detected = ByText(string.Join('\n', sample)) is { } whole ? MostOf(sample, whole) : null;
        return expected is not null && (detected is null || IsRelative(detected, expected)) ? expected : detected ?? English;
    }

    /// <summary>Whether a text found to be in one language may well be in the other: the same, or one that detectors confuse with it.</summary>
    private static bool IsRelative(LanguageTag detected, LanguageTag expected) =>
        (detected.Primary == expected.Primary && detected.Primary != "zh")
        || (LanguageProfiles.Find(detected)?.Recognition.Relatives.Contains(expected.Primary, StringComparer.Ordinal) ?? false);

    /// <summary>
    /// What is found of the whole, unless more than half of it is, block by block, in one language that is not taken for it: two
    /// paragraphs with letters that only their language has outweigh a long text in one that has no such letters.
    /// </summary>
    private static LanguageTag MostOf(List<string> sample, LanguageTag whole)
    {
        var most = sample.Where(IsLong).Select(text => (Language: ByText(text), text.Length)).GroupBy(b => b.Language)
            .Select(g => (Language: g.Key, Length: g.Sum(b => b.Length))).OrderByDescending(g => g.Length).FirstOrDefault();
        return most.Language is { } other && most.Length * 2 > sample.Sum(text => text.Length) && AreApart(other, whole) ? other : whole;
    }

    /// <summary>Whether some text is long enough that its language is found and not guessed.</summary>
    public static bool IsLong(string text) => text.Count(char.IsLetter) >= (text.Any(Letters.IsUnspaced) ? ShortestUnspaced : ShortestLetters);

    /// <summary>Whether two languages are neither the same nor such as detectors confuse.</summary>
    public static bool AreApart(LanguageTag one, LanguageTag other) => one.Primary != other.Primary && !IsRelative(one, other) && !IsRelative(other, one);

    private static IEnumerable<string> Sample(DocumentText document)
    {
        // The longest blocks are prose; names, addresses and headings in another language are short.
        var left = SampleLength;
        foreach (var block in document.Blocks.OrderByDescending(b => b.Text.Length))
        {
            if (left <= 0)
            {
                yield break;
            }

            var text = block.Text.Text[..Math.Min(left, block.Text.Length)];
            left -= text.Length;
            yield return text;
        }
    }

    /// <summary>The language of some text; null where nobody can say.</summary>
    public static LanguageTag? ByText(string text)
    {
        int han = 0, kana = 0, arabic = 0, cyrillic = 0, greek = 0, latin = 0;
        foreach (var c in text)
        {
            _ = c switch
            {
                _ when Letters.IsHan(c) => han++,
                _ when Letters.IsKana(c) => kana++,
                _ when Letters.IsArabic(c) => arabic++,
                _ when Letters.IsCyrillic(c) => cyrillic++,
                _ when Letters.IsGreek(c) => greek++,
                _ when char.IsLetter(c) => latin++,
                _ => 0,
            };
        }

        // A Han or kana character says as much as two or three Latin letters.
        var most = new[] { (han + kana) * 3, arabic, cyrillic, greek, latin }.Max();
        return most switch
        {
            0 => null,
            _ when most == (han + kana) * 3 => kana * 8 > han ? LanguageTag.Parse("ja") : Chinese(text),
            _ when most == arabic => LanguageTag.Parse("ar"),
            _ when most == greek => LanguageTag.Parse("el"),
            _ when most == cyrillic => Detected(Cyrillic, text),
            _ => Detected(Latin, text),
        };
    }

    private static LanguageTag Chinese(string text) =>
        LanguageTag.Parse(text.Count(c => OnlyTraditional.Contains(c) && !OnlySimplified.Contains(c)) > text.Count(c => OnlySimplified.Contains(c) && !OnlyTraditional.Contains(c)) ? "zh-Hant" : "zh");

    private static LanguageTag? Detected(Lazy<LanguageDetector?> detector, string text) =>
        detector.Value?.DetectLanguageOf(text) is { } language && language != Language.Unknown
            ? LanguageTag.Parse(language.IsoCode6391().ToString().ToLowerInvariant())
            : null;

    private static LanguageDetector? Detector(string script)
    {
        var tags = LanguageProfiles.All.Where(p => p.Script == script).Select(p => p.Tag.Primary).ToHashSet(StringComparer.Ordinal);
        var languages = Enum.GetValues<Language>().Where(l => l != Language.Unknown && tags.Contains(l.IsoCode6391().ToString().ToLowerInvariant())).ToArray();
        return languages.Length < 2 ? null : LanguageDetectorBuilder.FromLanguages(languages).WithLowAccuracyMode().Build();
    }
}
