using System.Globalization;

namespace Distribution.Reading.Vocabularies;

/// <summary>Makes spellings comparable without moving a character: case, native digits, kinds of dash, quote and space, forms of the Arabic alef.</summary>
internal static class Folding
{
    /// <summary>The folded text, as long as the given one.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = Fold(source[i]);
        }
    });

    private static char Fold(char c) => c switch
    {
        < '\u0080' => char.ToLowerInvariant(c),
        '\u2018' or '\u2019' or '\u02BC' or '\u0060' or '\u00B4' => '\'',
        '\u00A0' or '\u2007' or '\u2009' or '\u202F' or '\u3000' => ' ',
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' => 'ي',
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)), // full width forms
        '،' or '、' => ',',
        _ when Documents.Letters.IsDash(c) => '-',
        _ when char.IsDigit(c) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
        _ => char.ToLowerInvariant(c),
    };
}
