using System.Globalization;
using System.Text;

namespace Distribution.Reading.Documents;

/// <summary>The encodings of before Unicode, and which of them bytes are likeliest in.</summary>
internal static class LegacyEncoding
{
    // Order decides between equals: the commoner first.
    private static readonly Encoding[] Candidates =
        [.. new[] { "windows-1252", "utf-8", "windows-1251", "gb18030", "big5", "shift_jis", "euc-jp", "koi8-r", "windows-1256", "windows-1253", "windows-1250", "iso-8859-2", "iso-8859-5", "iso-8859-6", "koi8-u" }.Select(Strict)];

    /// <summary>The encoding of a name; null where it is unknown.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The candidate in whose reading the characters make most sense beside each other.</summary>
    public static Encoding Likeliest(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 16384)].ToArray();
        return Candidates.MaxBy(c => Plausibility(c.GetString(sample)))!;
    }

    private static Encoding Strict(string name) =>
        name == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))
            ?? throw new InvalidOperationException($"The platform lacks {name}.");

    /// <summary>Mean worth of the characters outside ASCII: letters in the company of their own script and case count, oddities cost.</summary>
    private static double Plausibility(string text)
    {
        double worth = 0;
        var foreign = 0;
        var before = ' ';
        foreach (var c in text)
        {
            if (c >= 128)
            {
                foreign++;
                worth += char.IsAsciiLetter(before) && !IsLatin(c) && (char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) ? -2 : Worth(c, before); // no word mixes its scripts
            }

            before = c;
        }

        return foreign == 0 ? 0 : worth / foreign;
    }

    private static double Worth(char c, char before) => c switch
    {
        '\uFFFD' => -20,
        < '\u00A0' => -5, // C1 controls
        _ when Letters.IsKana(c) => 1.6,
        _ when Letters.IsHan(c) => IsCommonHan(c) ? 1.5 : 0.3,
        _ when Letters.IsCyrillic(c) => Cyrillic(c, before),
        _ when Letters.IsArabic(c) => c <= '\u0652' ? 1.2 : -0.5,
        _ when Letters.IsGreek(c) => char.IsLetter(c) ? Cased(c, before, 1.2) : -0.5,
        '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2013' or '\u2014' or '\u00AB' or '\u00BB' or '\u00A0' or '\u2022' or '\u3000' or '\u3001' or '\u3002' or '\uFF0C' => 0.8,
        >= '\u00C0' and <= '\u017F' when c is not ('\u00D7' or '\u00F7') => char.IsAsciiLetter(before) || before == ' ' ? Cased(c, before, 1) : -0.6,
        _ => -0.4,
    };

    private static bool IsLatin(char c) => c is >= '\u00AA' and <= '\u024F';

    private static double Cyrillic(char c, char before) =>
        c is (>= '\u0410' and <= '\u044F') or '\u0401' or '\u0451' or 'і' or 'ї' or 'є' or 'ґ' or 'І' or 'Ї' or 'Є' ? Cased(c, before, 1.2) : -0.8;

    /// <summary>A capital behind a small letter is what a wrong code page of Cyrillic or Greek looks like.</summary>
    private static double Cased(char c, char before, double worth) =>
        char.IsUpper(c) && char.IsLower(before) ? -1.5 : char.IsUpper(c) ? worth / 2 : worth;

    // Half of running Chinese and Japanese consists of these.
    private static bool IsCommonHan(char c) => CommonHan.Contains(c, StringComparison.Ordinal);

    private const string CommonHan =
        "的一是不了在人有我他这個个们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于着下自之年过過发發后後作里用道行所然家种種事成方多经經么去法学學如都同现現当當没動动面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几口认認条條平系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听白却界达達光放强強即像难難且权權思王象完设設式色路记記南品住告类類求据程北边邊死张張该該交规規万取拉格望觉覺术術领領共确確传傳师師观觀清今切院让讓识識候带帶导導争運运際聯組織屬導員議構權益兒童協佈建採納濟環境署衛護維專訊網絡媒級團隊劃準責任查研究醫療候貿易呼籲根據報告行動加";
}
