using System.Globalization;

namespace Distribution.Translation.Values;

/// <summary>A passage being read: lower case, digits of every script as ASCII digits, every kind of space as a space, every apostrophe as a straight one; what was understood is blanked out.</summary>
/// <remarks>Has the length of the passage, so that positions are those of the passage.</remarks>
internal sealed class Sheet
{
    /// <summary>Stands where something was taken: no letter, no digit, no space.</summary>
    public const char Taken = '\u0001';

    private readonly char[] signs;

    public Sheet(string printed) => (Printed, signs) = (printed, [.. printed.Select(Plain)]);

    /// <summary>The passage as printed.</summary>
    public string Printed { get; }

    /// <summary>What is left of it, as it is now: a copy.</summary>
    public string Text => new(signs);

    /// <summary>What is left of it, always up to date.</summary>
    public ReadOnlySpan<char> Signs => signs;

    /// <summary>Blanks a range and gives what was printed there.</summary>
    public string Take(int start, int length)
    {
        Array.Fill(signs, Taken, start, length);
        return Printed.Substring(start, length);
    }

    private static char Plain(char sign)
    {
        if (char.IsDigit(sign))
        {
            return (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(sign));
        }

        return char.IsWhiteSpace(sign) ? ' ' : sign == '’' ? '\'' : char.ToLowerInvariant(sign);
    }
}
