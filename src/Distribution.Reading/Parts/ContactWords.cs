using System.Text.RegularExpressions;
using Distribution.Reading.Documents;
using Distribution.Reading.Vocabularies;

namespace Distribution.Reading.Parts;

/// <summary>Takes the text of a contact line apart: headings, labels, addresses and numbers, and the pieces that are left.</summary>
internal sealed partial class ContactWords(Vocabulary words, Phones phones, PersonNames names)
{
    private const int LongestLabelledLine = 16; // words; longer is a sentence
    private const int LongestUnspacedLine = 40; // characters of a script without spaces

    /// <summary>Addresses and numbers of a line, in order.</summary>
    public IReadOnlyList<Reachable> ReachableIn(string text)
    {
        var emails = Emails.Find(text).Select(e => new Reachable(e.Start, e.Length, e.Address, Phone: null)).ToList();
        var numbers = phones.Find(text).Select(p => new Reachable(p.Start, p.Length, Email: null, p.Phone));
        return [.. emails.Concat(numbers.Where(n => !emails.Exists(e => n.Start < e.End && e.Start < n.End))).OrderBy(n => n.Start)];
    }

    /// <summary>Whether the line opens contacts: it starts with such a phrase, or announces them with a colon.</summary>
    public bool IsHeading(string line) => words.ContactHeadings.LengthAtStart(line) > 0 || IsAnnouncement(line);

    /// <summary>What the line says behind the phrases that open the contacts.</summary>
    public PlacedText BehindHeading(PlacedText line)
    {
        var headings = words.ContactHeadings;
        var length = headings.LengthAtStart(line.Text);
        if (length == 0 || headings.Is(line.Text))
        {
            return length > 0 || IsAnnouncement(line.Text) ? PlacedText.Empty : line;
        }

        var colon = line.Text.IndexOfAny([':', '\uFF1A']);
        if (colon is >= 0 and < 140 && ReachableIn(line.Text[..colon]).Count == 0)
        {
            return BehindPhrases(line.Slice(colon + 1));
        }

        return IsPartOfName(line.Text, length) ? line : BehindPhrases(line.Slice(length));
    }

    /// <summary>The pieces that commas, brackets and links part a line into, without the marks around them.</summary>
    public static IReadOnlyList<string> Pieces(string text) => [.. Parting().Split(Link().Replace(text, "\u0001")).Select(Bare).Where(p => p.Length > 1)];

    /// <summary>Running text, whose words are no names and roles.</summary>
    public bool IsSentence(string text)
    {
        if (Pieces(text) is [var first, ..] && names.In(first).Count > 0)
        {
            return false;
        }

        var all = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsLetter(w[0])).ToList();
        return text.Any(Letters.IsUnspaced)
            ? text.Length > LongestUnspacedLine
            : all.Count > LongestLabelledLine || (all.Count >= 8 && all.Count(w => char.IsLower(w[0])) * 2 > all.Count);
    }

    /// <summary>The last name in a sentence: "please contact Ada Example, press officer, …"; empty without.</summary>
    public IReadOnlyList<string> LastNameIn(string sentence) =>
        NameInSentence().Matches(sentence).Select(m => names.In(m.Value)).LastOrDefault(n => n.Count > 0) ?? [];

    /// <summary>What stands before a number or address, but for its label.</summary>
    public string WithoutLabel(string before)
    {
        foreach (var labels in (ReadOnlySpan<Phrases>)[words.PhoneLabels, words.MobileLabels, words.FaxLabels, words.EmailLabels])
        {
            for (var label = labels.Find(before); label.Success; label = labels.Find(before, label.Index + label.Length))
            {
                if (before[(label.Index + label.Length)..].All(c => !char.IsLetter(c)))
                {
                    return WithoutLabel(before[..label.Index] + "\u0001");
                }
            }
        }

        return before;
    }

    /// <summary>A label whose value is missing, or a word between two persons.</summary>
    public bool IsOnlyLabel(string piece) =>
        words.PhoneLabels.Is(piece) || words.MobileLabels.Is(piece) || words.FaxLabels.Is(piece) || words.EmailLabels.Is(piece) || words.NameJoints.Is(piece);

    /// <summary>Whether a piece names what somebody is, not where.</summary>
    public bool IsRole(string piece)
    {
        // Without spaces the last word is what the whole is: 代表处 is an office, 代表 a person.
        var isOffice = !words.Spaced && piece.Any(Letters.IsUnspaced) && words.OrganisationWords.EndsWith(piece);
        return words.RoleWords.In(piece) && !isOffice;
    }

    /// <summary>"Press officer Ada Example": a role right before the name.</summary>
    public (string Role, string Name)? RoleAndName(string piece)
    {
        var parts = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(3, parts.Length - 1); length >= 2; length--)
        {
            var role = string.Join(' ', parts[..^length]);
            if (parts[^length..].All(p => char.IsUpper(p[0])) && words.RoleWords.In(role) && names.In(string.Join(' ', parts[^length..])) is [var name])
            {
                return (role, name);
            }
        }

        return null;
    }

    /// <summary>"Media: Ada Example" and "Ada Example – press officer" as their two sides.</summary>
    public static (string Left, string Right)? Sides(string piece) =>
        TwoSides().Match(piece) is { Success: true } sides ? (sides.Groups[1].Value.Trim(), sides.Groups[2].Value.Trim()) : null;

    /// <summary>A street, a room, a mere mark: nothing that a contact is described by.</summary>
    public static bool SaysNothing(string piece) => piece.Length < 2 || piece.Any(char.IsDigit) || !piece.Any(char.IsLetter);

    private bool IsAnnouncement(string line) => line[^1] is ':' or '\uFF1A' && words.ContactHeadings.In(line);

    private PlacedText BehindPhrases(PlacedText text)
    {
        var phrase = words.ContactHeadings.Find(text.Text);
        return phrase.Success && text.Text[..phrase.Index].All(c => !char.IsLetter(c)) ? BehindPhrases(text.Slice(phrase.Index + phrase.Length)) : text;
    }

    /// <summary>"Press office of the ministry" names an office; "Contact Ada Example" does not.</summary>
    private static bool IsPartOfName(string line, int length) =>
        line[length..].TrimStart() is { Length: > 0 } rest && char.IsLower(rest[0]) && Letters.WordsOf(line) <= 8;

    private static string Bare(string piece)
    {
        var bare = piece.Trim(' ', '.', '-', '\u2013', '\u2014', '(', ')', '<', '>', '/', '*', '\u00A0', '\u3002', '[', ']', ':', '\uFF1A');
        return piece.TrimEnd().EndsWith('.') && bare.Contains('.', StringComparison.Ordinal) ? bare + "." : bare; // "Example, Md."
    }

    [GeneratedRegex(@"[,;\u060C\uFF0C\u3001|\u2022\u0001]|\((?=[\p{L}])|(?<=\p{L})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parting();

    [GeneratedRegex(@"https?://\S+|www\.\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<=[\p{Ll}:] )\p{Lu}[\p{L}.'\u2019-]+(?: \p{Lu}[\p{L}.'\u2019-]+){1,2}(?=,| ?[(<\u0001]| ?$|:| [-\u2013\u2014]| \p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex NameInSentence();

    [GeneratedRegex(@"^(.{2,60}?)(?:\s[-\u2013\u2014]\s|\s?[:\uFF1A]\s?)(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoSides();
}
