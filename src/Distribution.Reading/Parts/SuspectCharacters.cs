using System.Text.RegularExpressions;
using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>Characters that show other text than is there (direction overrides), or that went through a wrong encoding.</summary>
internal static partial class SuspectCharacters
{
    public static void Check(Manuscript manuscript)
    {
        var text = manuscript.Document.Extracted;
        if (Override().Match(text) is { Success: true } direction)
        {
            manuscript.Findings.Add(Finding.Error("bidi-override", ("character", direction.Value[0] == '\u202D' ? "U+202D" : "U+202E")).At(manuscript.Document.SpanOf(direction.Index, direction.Index + 1)));
        }

        if (Mojibake().Match(text) is { Success: true } wrong)
        {
            manuscript.Findings.Add(Finding.Warning("mojibake-suspected", ("text", wrong.Value)).At(manuscript.Document.SpanOf(wrong.Index, wrong.Index + wrong.Length)));
        }
    }

    [GeneratedRegex("[\u202D\u202E]", RegexOptions.CultureInvariant)]
    private static partial Regex Override();

    // UTF-8 read as windows-1252 or Latin-1 ("donâ€™t", "cafÃ©", "Ð¡Ð¾"), and bytes that no encoding took.
    [GeneratedRegex(@"[^\s\uFFFD]{0,12}(?:\u00E2[\u0080\u20AC][\u0080-\u00BF\u2018-\u2122\u0153]?|\u00C3[\u0080-\u00BF\u0192\u2026]|\u00C2[\u0080-\u00BF](?=\S)|(?:[\u00D0\u00D1][\u0080-\u00BF\u2018-\u2122]){2}|\uFFFD)[^\s]{0,12}", RegexOptions.CultureInvariant)]
    private static partial Regex Mojibake();
}
