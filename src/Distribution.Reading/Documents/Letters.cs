using System.Globalization;

namespace Distribution.Reading.Documents;

/// <summary>What kinds of characters there are, as far as a reader of documents must know.</summary>
internal static class Letters
{
    /// <summary>Whether it belongs to a script that is written without spaces between words: Han, kana, their punctuation.</summary>
    public static bool IsUnspaced(char c) => c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF');

    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF');

    public static bool IsKana(char c) => c is >= '\u3040' and <= '\u30FF';

    public static bool IsArabic(char c) => c is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\uFB50' and <= '\uFEFC');

    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u052F';

    public static bool IsGreek(char c) => c is (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF');

    /// <summary>Invisible characters that only steer direction or width.</summary>
    public static bool IsInvisible(char c) =>
        c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF' or '\u00AD' or '\u061C';

    /// <summary>Whether upper and lower case exist in the script of the letter.</summary>
    public static bool HasCase(char c) => char.IsUpper(c) || char.IsLower(c);

    public static bool IsDash(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\u2500' or '\uFF0D' or '\uFE58' or '\uFF70';

    /// <summary>The text with native digits as 0-9; same length.</summary>
    public static string WithPlainDigits(string text) =>
        text.All(c => !char.IsDigit(c) || char.IsAsciiDigit(c))
            ? text
            : string.Create(text.Length, text, static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = char.IsDigit(source[i]) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(source[i])) : source[i];
                }
            });

    public static int WordsOf(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
