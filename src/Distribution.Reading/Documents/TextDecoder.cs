using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Distribution.Reading.Documents;

/// <summary>Bytes to characters: byte order mark, UTF-8 where it is valid, UTF-16 by its zeros, what an HTML page declares, else the likeliest legacy encoding.</summary>
internal static partial class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, line ends as line feeds; null where the bytes are no text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var text = Marked(bytes) ?? WideWithoutMark(bytes) ?? (LooksBinary(bytes) ? null : Narrow(bytes));
        return text?.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\f', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n');
    }

    private static string? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, 0, 0, .. var rest] => Encoding.UTF32.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => null,
    };

    /// <summary>UTF-16 without a mark: spaces, line ends and digits leave zeros in every other place.</summary>
    private static string? WideWithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        if (sample.Length < 8 || bytes.Length % 2 != 0)
        {
            return null;
        }

        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        var wide = (even, odd) switch
        {
            (0, > 0) => Encoding.Unicode.GetString(bytes),
            (> 0, 0) => Encoding.BigEndianUnicode.GetString(bytes),
            _ => null,
        };
        return wide is not null && wide.Take(4096).All(IsOfText) ? wide : null; // a Chinese text has few zeros, but so have other files
    }

    private static bool IsOfText(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.Control => c is '\n' or '\r' or '\t' or '\f',
        UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => false,
        _ => true,
    };

    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 65536)];
        var control = 0;
        foreach (var b in sample)
        {
            if (b == 0)
            {
                return true;
            }

            control += b < 32 && b is not (9 or 10 or 11 or 12 or 13 or 27) ? 1 : 0;
        }

        return control * 50 > sample.Length;
    }

    private static string Narrow(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Declared(bytes)?.GetString(bytes) ?? LegacyEncoding.Likeliest(bytes).GetString(bytes);
        }
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var declared = Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2048)]));
        return declared.Success ? LegacyEncoding.Find(declared.Groups[1].Value) : null;
    }

    [GeneratedRegex("""(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_-]{3,30})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
