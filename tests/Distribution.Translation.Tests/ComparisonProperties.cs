using System.Globalization;
using CsCheck;
using Distribution.Texts;

namespace Distribution.Translation.Tests;

public sealed class ComparisonProperties
{
    private static readonly Gen<string> Language = Gen.Int[0, SeedTexts.Languages.Length - 1].Select(i => SeedTexts.Languages[i]);

    [Fact]
    public void HandIn_AnyDigitChanged_IsTold() => Gen.Select(Language, Gen.Int[0, 1000], Gen.Int[1, 9]).Sample(
        (language, which, by) =>
        {
            var document = HandIn.File(language);
            var digits = Enumerable.Range(0, document.Length).Where(i => char.IsDigit(document[i])).ToList();
            var at = digits[which % digits.Count];
            var value = CharUnicodeInfo.GetDecimalDigitValue(document[at]);
            var changed = (char)(document[at] - value + ((value + by) % 10));
            Assert.NotEmpty(HandIn.Codes($"{document[..at]}{changed}{document[(at + 1)..]}", language));
        },
        iter: 150);

    [Fact]
    public void Compare_AnyTwoParagraphsLost_NamesThemWithFewExceptions()
    {
        var pairs = SeedTexts.Languages.SelectMany(_ => Enumerable.Range(1, 9), (language, first) => (language, first))
            .SelectMany(p => Enumerable.Range(p.first + 1, 10 - p.first), (p, second) => (Language: p.language, First: p.first, Second: second)).ToList();
        var right = pairs.Count(p =>
        {
            var version = SeedTexts.Read(p.Language);
            var found = VersionComparison.Compare(SeedTexts.Source, version with { Body = [.. version.Body.Where((_, i) => i + 1 != p.First && i + 1 != p.Second)] }, version.Language);
            Assert.Equal(["paragraph-missing", "paragraph-missing"], found.Select(f => f.Code));
            return found.Select(f => f.Arguments["paragraph"]).SequenceEqual([$"{p.First}", $"{p.Second}"]);
        });
        Assert.Equal(225, pairs.Count);
        Assert.InRange(right, 222, 225); // measured: two in Chinese and one in Russian name the neighbour
    }

    [Fact]
    public void Compare_AnyAmountInEachLanguagesWay_IsTheSame() => Gen.Select(Gen.Long[3, 999_999_999_999], Gen.Int[0, 99], Gen.Int[0, Ways.Length - 1]).Sample((whole, cents, way) =>
    {
        var source = Ways[0].Write(whole, cents);
        var (language, write) = Ways[way];
        Assert.Empty(Invented.Compared("en", $"in all {source} tonnes", language, $"= {write(whole, cents)} ="));
        Assert.Equal(["number-differs"], VersionComparison.Compare(
            Invented.Text("en", $"in all {source} tonnes"), Invented.Text(language, $"= {write(whole + 1, cents)} ="), LanguageTag.Parse(language)).Select(f => f.Code));
    });

    [Fact]
    public void Compare_AnythingAtAll_DoesNotFail() => Gen.Select(Language, Gen.String[Gen.Char["0123456789.,/-–() +@:abzéя中三百万分之年月日ثلثو٣٫٬½IVX\n\u00a0\ud83d"], 0, 80].Array[0, 6]).Sample((language, paragraphs) =>
    {
        var text = Invented.Text(language, [.. paragraphs.Where(p => !string.IsNullOrWhiteSpace(p))]);
        Assert.NotNull(VersionComparison.Compare(SeedTexts.Source, text, text.Language));
    });

    private static (string Language, Func<long, int, string> Write)[] Ways =>
    [
        ("en", (whole, cents) => Written(whole, cents, ",", ".")),
        ("fr", (whole, cents) => Written(whole, cents, "\u202f", ",")),
        ("ru", (whole, cents) => Written(whole, cents, "\u00a0", ",")),
        ("es", (whole, cents) => Written(whole, cents, ".", ",")),
        ("es", (whole, cents) => Written(whole, cents, " ", ",")),
        ("zh", (whole, cents) => Written(whole, cents, "", ".")),
        ("ar", (whole, cents) => Arabic(Written(whole, cents, "٬", "٫"))),
        ("ar", (whole, cents) => Arabic(Written(whole, cents, ".", ","))),
    ];

    private static string Written(long whole, int cents, string group, string point)
    {
        var format = new NumberFormatInfo { NumberGroupSeparator = group, NumberDecimalSeparator = point };
        return cents == 0 ? whole.ToString("N0", format) : (whole + (cents / 100m)).ToString("N2", format);
    }

    private static string Arabic(string digits) => string.Concat(digits.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '٠') : c));
}
