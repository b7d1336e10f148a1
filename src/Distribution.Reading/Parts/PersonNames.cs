using Distribution.Reading.Documents;
using Distribution.Reading.Vocabularies;

namespace Distribution.Reading.Parts;

/// <summary>Tells a person's name from a role or an organisation by its form and by the words of the language.</summary>
internal sealed class PersonNames(Vocabulary words)
{
    /// <summary>The names that a piece of a line consists of (<c>Ed Campion/Malissa Reyes</c>); empty where it is none.</summary>
    public IReadOnlyList<string> In(string piece)
    {
        var joint = words.NameJoints.Find(piece);
        for (; joint.Success; joint = words.NameJoints.Find(piece, joint.Index + joint.Length))
        {
            var (left, right) = (In(piece[..joint.Index].Trim(' ', '\\', '/', ',')), In(piece[(joint.Index + joint.Length)..].Trim(' ', '\\', '/')));
            if (left.Count > 0 && right.Count > 0)
            {
                return [.. left, .. right];
            }
        }

        var name = WithoutTitles(piece.Trim());
        return Is(name) ? [name] : [];
    }

    private string WithoutTitles(string text)
    {
        for (var length = words.NameTitles.LengthAtStart(text); length > 0 && length < text.Length; length = words.NameTitles.LengthAtStart(text))
        {
            text = text[length..].TrimStart(' ', '.', ',');
        }

        return text;
    }

    private bool Is(string text)
    {
        if (text.Length is < 2 or > 60 || text.Any(c => char.IsDigit(c) || c is ':' or '@' or '&' or '"' or '!' or '?' or '(') || words.RoleWords.In(text) || words.OrganisationWords.In(text) || words.RegionOf(text) is not null)
        {
            return false;
        }

        if (text.Any(Letters.IsUnspaced))
        {
            // 张双峰, 例示 花子, 米里亚娜·斯波利亚里茨
            return text.All(c => Letters.IsHan(c) || Letters.IsKana(c) || IsDot(c) || c is ' ' or '\u3000')
                && (text.Any(IsDot) || (text.Count(Letters.IsHan) is >= 2 and <= 6 && text.Split(' ').All(p => p.Length <= 4 && p.All(Letters.IsHan))));
        }

        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is >= 2 and <= 5 && !words.Connectives.Contains(Folding.Fold(parts[0])) && parts.All(IsNamePart) && !IsAcronym(parts[0], text) && !parts.All(p => p.Length <= 3 && p.All(char.IsUpper)) && parts.Count(p => char.IsLetter(p[0]) && !char.IsLower(p[0])) >= 2;
    }

    private bool IsNamePart(string part) =>
        (char.IsUpper(part[0]) && part.All(c => char.IsLetter(c) || c is '.' or '-' or '\'' or '\u2019' or '\u2010' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark))
        || (char.IsLetter(part[0]) && !Letters.HasCase(part[0])) || words.Particles.Contains(Folding.Fold(part));

    /// <summary>What parts the names of a foreigner in Chinese and Japanese.</summary>
    private static bool IsDot(char c) => c is '\u00B7' or '\u30FB' or '\u2022';

    private static bool IsAcronym(string part, string whole) => part.Length >= 3 && part.All(char.IsUpper) && whole.Any(char.IsLower);
}
