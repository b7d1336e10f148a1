using System.Globalization;
using Distribution.Texts.Languages;

namespace Distribution.Translation.Values;

/// <summary>The number words of one language, ready to be found in a text.</summary>
internal sealed class NumberForms
{
    private readonly bool isSpaced;
    private readonly IReadOnlyList<string> prefixes;
    private readonly IReadOnlyList<string> joiners;
    private readonly ILookup<char, Form> byFirst;

    public NumberForms(LanguageProfile? profile)
    {
        var words = profile?.NumberWords ?? new NumberWords();
        isSpaced = profile?.SpacesBetweenWords ?? true;
        (prefixes, joiners) = (words.Prefixes, words.Joiners);
        byFirst = Listed(words.Words, FormKind.Value, Certainty.Written)
            .Concat(Listed(words.Possible, FormKind.Value, Certainty.Possible))
            .Concat(Listed(words.Multipliers, FormKind.Multiplier, Certainty.Possible))
            .Concat(words.NotNumbers.Select(n => new Form(n.Split(' ', '-'), FormKind.None, 0, Certainty.Possible)))
            .OrderByDescending(f => f.Words.Count).ThenByDescending(f => f.Words.Sum(w => w.TrimEnd('*').Length))
            .ToLookup(f => f.Words[0][0]);
    }

    /// <summary>The longest form that stands at a place, with its end and whether a joiner is written together with it.</summary>
    public (Form Form, int End, bool IsJoined)? At(string text, int at)
    {
        if (isSpaced && at > 0 && IsOfWord(text[at - 1]) && !char.IsAsciiDigit(text[at - 1])) // 5bn
        {
            return null;
        }

        if (Bare(text, at) is { } plain)
        {
            return (plain.Form, plain.End, IsJoined: false);
        }

        foreach (var prefix in prefixes.Where(p => string.CompareOrdinal(text, at, p, 0, p.Length) == 0).OrderByDescending(p => p.Length))
        {
            if (Bare(text, at + prefix.Length) is { } behind)
            {
                return (behind.Form, behind.End, joiners.Any(j => prefix.StartsWith(j, StringComparison.Ordinal)));
            }
        }

        return null;
    }

    /// <summary>Length of a joining word that stands at a place, 0 where none does.</summary>
    public int JoinerAt(string text, int at) =>
        joiners.Where(j => string.CompareOrdinal(text, at, j, 0, j.Length) == 0 && at + j.Length < text.Length && text[at + j.Length] == ' ').Select(j => j.Length).FirstOrDefault();

    private (Form Form, int End)? Bare(string text, int at)
    {
        if (at >= text.Length)
        {
            return null;
        }

        foreach (var form in byFirst[text[at]])
        {
            if (End(form, text, at) is { } end)
            {
                return (form, end);
            }
        }

        return null;
    }

    private int? End(Form form, string text, int at)
    {
        for (var index = 0; index < form.Words.Count; index++)
        {
            if (index > 0 && (at >= text.Length || text[at] is not (' ' or '-' or '‑')))
            {
                return null;
            }

            at += index > 0 ? 1 : 0;
            var word = form.Words[index].TrimEnd('*');
            if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
            {
                return null;
            }

            at += word.Length;
            while (word.Length < form.Words[index].Length && at < text.Length && IsOfWord(text[at]))
            {
                at++; // the ending that the star stands for
            }

            if (isSpaced && at < text.Length && IsOfWord(text[at]))
            {
                return null;
            }
        }

        return at;
    }

    private static IEnumerable<Form> Listed(IReadOnlyDictionary<string, IReadOnlyList<string>> section, FormKind kind, Certainty certainty) =>
        section.SelectMany(s => s.Value.Select(form => new Form(form.ToLowerInvariant().Split(' ', '-'), kind, Value(s.Key), certainty)));

    private static decimal Value(string written)
    {
        var parts = written.Split('/');
        return decimal.Parse(parts[0], CultureInfo.InvariantCulture) / (parts.Length > 1 ? decimal.Parse(parts[1], CultureInfo.InvariantCulture) : 1);
    }

    private static bool IsOfWord(char sign) => char.IsLetterOrDigit(sign) || char.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark;
}
