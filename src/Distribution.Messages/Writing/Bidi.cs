using System.Text;

namespace Distribution.Messages.Writing;

/// <summary>Keeps words of the other direction together (Unicode Standard Annex 9): isolates in plain text and subjects.</summary>
internal static class Bidi
{
    /// <summary>FIRST STRONG ISOLATE: what follows, up to <see cref="End"/>, has its own direction.</summary>
    public const char Start = '\u2068';

    /// <summary>POP DIRECTIONAL ISOLATE.</summary>
    public const char End = '\u2069';

    /// <summary>RIGHT-TO-LEFT MARK: before a line it makes the line run from right to left.</summary>
    public const char RightToLeftMark = '\u200F';

    /// <summary>A value for a sentence of the given direction: isolated where its own differs, in Arabic each foreign run by itself.</summary>
    public static string Inline(string text, bool rightToLeft)
    {
        if (!rightToLeft)
        {
            return HasRightToLeft(text) ? Isolated(text) : text;
        }

        return HasRightToLeft(text)
            ? string.Concat(Pieces.Of(text, rightToLeft: true).Select(p => p.Kind is PieceKind.Plain ? p.In(text) : Isolated(p.In(text))))
            : text.Any(char.IsLetterOrDigit) ? Isolated(text) : text;
    }

    /// <summary>The text within its own isolate.</summary>
    public static string Isolated(string text) => text.Length == 0 ? text : $"{Start}{text}{End}";

    /// <summary>Whether a letter in it runs from right to left.</summary>
    public static bool HasRightToLeft(string text) => text.EnumerateRunes().Any(IsRightToLeft);

    /// <summary>Whether the first letter in it runs from right to left.</summary>
    public static bool StartsRightToLeft(string text) =>
        text.EnumerateRunes().FirstOrDefault(r => Rune.IsLetter(r) || IsRightToLeft(r)) is var first && IsRightToLeft(first);

    // The blocks of Hebrew, Arabic, Syriac, Thaana, NKo and their like; digits in them are no letters but stand with them.
    private static bool IsRightToLeft(Rune rune) =>
        rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
