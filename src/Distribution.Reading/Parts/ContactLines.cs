using System.Text.RegularExpressions;
using Distribution.Reading.Documents;
using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>Reads the lines of contact blocks into contacts: a name opens one, numbers and addresses belong to the last.</summary>
internal sealed partial class ContactLines(Manuscript manuscript, Phones phones)
{
    private const int LongestLabelledLine = 16; // words; longer is a sentence
    private const int LongestUnspacedLine = 40; // characters of a script without spaces
    private readonly List<(int Start, int Length, string? Email, Phone? Phone)> waiting = [];
    private readonly PersonNames names = new(manuscript.Words);
    private readonly List<List<ContactDraft>> drafts = [];
    private List<ContactDraft> current = [];
    private string? group;
    private bool apart;

    /// <summary>A new block begins.</summary>
    /// <param name="isApart">Whether something else stands between it and the last.</param>
    public void Break(bool isApart)
    {
        if (isApart)
        {
            Close();
            group = null;
        }
    }

    public void Add(PlacedText line, bool startsBlock)
    {
        apart = startsBlock;
        line = WithoutHeading(line);
        if (line.IsEmpty)
        {
            return;
        }

        var found = Reachable(line.Text);
        var isSentence = IsSentence(line.Text);
        var behind = 0;
        foreach (var number in found)
        {
            AddWords(line, line.Text[behind..number.Start], isSentence, isLabel: true);
            waiting.Add(number);
            behind = number.Start + number.Length;
        }

        AddWords(line, line.Text[behind..], isSentence, isLabel: false);
        AddNumbers(line);
    }

    public IReadOnlyList<Contact> Contacts()
    {
        Close();
        return [.. drafts.SelectMany(d => d).DistinctBy(d => (d.Name, d.Organisation, string.Join(' ', d.Emails), string.Join(' ', d.Phones.Select(p => p.Raw)))).Select(Made)];
    }

    private Contact Made(ContactDraft draft)
    {
        var span = manuscript.Document.SpanOf(draft.Start, draft.End);
        foreach (var phone in draft.Phones.Where(p => p.E164 is null))
        {
            manuscript.Findings.Add(Finding.Warning("phone-invalid", ("number", phone.Raw)).At(span));
        }

        foreach (var email in draft.Emails.Where(e => !Valid().IsMatch(e)))
        {
            manuscript.Findings.Add(Finding.Warning("email-invalid", ("address", email)).At(span));
        }

        return new Contact(draft.Name, draft.Role, draft.Organisation, draft.Phones, draft.Emails, span, draft.Name is null ? 0.75 : 0.9);
    }

    /// <summary>What the line says behind the phrase that opens the contacts.</summary>
    private PlacedText WithoutHeading(PlacedText line)
    {
        var headings = manuscript.Words.ContactHeadings;
        var length = headings.LengthAtStart(line.Text);
        if (length == 0)
        {
            return line.Text[^1] is ':' or '\uFF1A' && headings.In(line.Text) ? PlacedText.Empty : line;
        }

        Close();
        if (headings.Is(line.Text))
        {
            return PlacedText.Empty;
        }

        var colon = line.Text.IndexOfAny([':', '\uFF1A']);
        var rest = colon >= 0 && colon < 140 && Reachable(line.Text[..colon]).Count == 0 ? line.Slice(colon + 1) : IsPartOfName(line.Text, length) ? line : line.Slice(length);
        if (ReferenceEquals(rest, line))
        {
            return line;
        }

        return headings.Find(rest.Text) is { Success: true } again && rest.Text[..again.Index].All(c => !char.IsLetter(c)) ? rest.Slice(again.Index + again.Length) : rest;
    }

    /// <summary>"Press office of the ministry" names an office; "Contact Ada Example" does not.</summary>
    private static bool IsPartOfName(string line, int length) =>
        line[length..].TrimStart() is { Length: > 0 } rest && char.IsLower(rest[0]) && Letters.WordsOf(line) <= 8;

    private void AddPiece(string piece, PlacedText line)
    {
        if (manuscript.Words.ContactGroups.Is(piece))
        {
            Close();
            group = piece.Trim(' ', ':');
            return;
        }

        if (IsOnlyLabel(piece))
        {
            return;
        }

        if (Beside().Match(piece) is { Success: true } beside && names.In(beside.Groups[1].Value) is { Count: > 0 } left)
        {
            Open(left, line);
            AddPiece(beside.Groups[2].Value, line);
            return;
        }

        if (Labelled(piece) is var (label, value))
        {
            if (manuscript.Words.ContactGroups.Is(label))
            {
                Close();
                group = label;
                AddPiece(value, line);
                return;
            }

            AddPiece(value, line);
            AddPiece(label, line);
            return;
        }

        var found = names.In(piece);
        if (found.Count > 0 && !(current.Count > 0 && current[0].Name is not null && !current[0].IsReachable && current[0].Organisation is null && found.Count == 1 && IsContinued(piece)))
        {
            Open(found, line);
            return;
        }

        if (found.Count == 0 && RoleBefore(piece) is var (role, name))
        {
            Open([name], line);
            current[0].Role = role;
            return;
        }

        AddDescription(piece, line);
    }

    /// <summary>"Press officer Ada Example": a role right before the name.</summary>
    private (string Role, string Name)? RoleBefore(string piece)
    {
        var parts = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(3, parts.Length - 1); length >= 2; length--)
        {
            var role = string.Join(' ', parts[..^length]);
            if (parts[^length..].All(p => char.IsUpper(p[0])) && manuscript.Words.RoleWords.In(role) && names.In(string.Join(' ', parts[^length..])) is [var name])
            {
                return (role, name);
            }
        }

        return null;
    }

    /// <summary>A second name-like piece on the line of a name is where the person works.</summary>
    private bool IsContinued(string piece) => !apart && piece.Contains(' ', StringComparison.Ordinal) && lineOfName is not null && lineOfName.Text.Contains(piece, StringComparison.Ordinal);

    private PlacedText? lineOfName;

    private void Open(IReadOnlyList<string> found, PlacedText line)
    {
        AddNumbers(line);
        if (current is not [{ Name: null, IsReachable: false }] || found.Count > 1)
        {
            Close();
            current = [.. found.Select(_ => new ContactDraft { Role = group })];
        }

        lineOfName = line;
        for (var i = 0; i < found.Count; i++)
        {
            current[i].Name = found[i];
            current[i].Cover(line);
        }
    }

    private void AddDescription(string piece, PlacedText line)
    {
        if (piece.Length < 2 || !piece.Any(char.IsLetter) || Street().IsMatch(piece))
        {
            return;
        }

        if (current.Count == 0 || current[0].IsReachable)
        {
            Close();
            current = [new ContactDraft { Role = group }];
        }

        foreach (var draft in current)
        {
            draft.Cover(line);
            if ((draft.Role is null || draft.Role == group) && IsRole(piece))
            {
                draft.Role = piece;
            }
            else
            {
                draft.AddOrganisation(piece);
            }
        }
    }

    private bool IsRole(string piece)
    {
        var words = manuscript.Words;
        if (words.Spaced || !piece.Any(Letters.IsUnspaced))
        {
            return words.RoleWords.In(piece);
        }

        // Without spaces the last word is what the whole is: 代表处 is an office, 代表 a person.
        return words.RoleWords.In(piece) && !EndsWith(words.OrganisationWords, piece);
    }

    private static bool EndsWith(Vocabularies.Phrases phrases, string text)
    {
        for (var found = phrases.Find(text); found.Success; found = phrases.Find(text, found.Index + 1))
        {
            if (found.Index + found.Length == text.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A label whose value is missing, or a word between two persons.</summary>
    private bool IsOnlyLabel(string piece)
    {
        var words = manuscript.Words;
        return words.PhoneLabels.Is(piece) || words.MobileLabels.Is(piece) || words.FaxLabels.Is(piece) || words.EmailLabels.Is(piece) || words.NameJoints.Is(piece);
    }

    private void AddNumbers(PlacedText line)
    {
        if (waiting.Count == 0)
        {
            return;
        }

        if (current.Count == 0)
        {
            current = [new ContactDraft { Role = group }];
        }

        Share(current, [.. waiting.Where(w => w.Email is not null).Select(w => w.Email!)], d => d.Emails);
        Share(current, [.. waiting.Where(w => w.Phone is not null).Select(w => w.Phone!)], d => d.Phones);
        current.ForEach(d => d.Cover(line));
        waiting.Clear();
    }

    /// <summary>As many as there are persons go round in order; else all share them.</summary>
    private static void Share<T>(List<ContactDraft> persons, List<T> values, Func<ContactDraft, List<T>> listOf)
    {
        for (var i = 0; i < persons.Count; i++)
        {
            listOf(persons[i]).AddRange(values.Count == persons.Count ? [values[i]] : values);
        }
    }

    private void Close()
    {
        // An organisation alone heads the person that follows; alone at the end it says nothing.
        current.RemoveAll(d => d.Name is null && !d.IsReachable);
        if (current.Count > 0)
        {
            drafts.Add(current);
        }

        current = [];
    }

    private static (string Label, string Value)? Labelled(string piece)
    {
        var colon = piece.IndexOfAny([':', '\uFF1A']);
        return colon > 0 && colon < piece.Length - 1 ? (piece[..colon].Trim(), piece[(colon + 1)..].Trim()) : null;
    }

    /// <summary>Addresses and numbers of a line, in order.</summary>
    private List<(int Start, int Length, string? Email, Phone? Phone)> Reachable(string text)
    {
        var emails = Emails.Find(text);
        var numbers = phones.Find(text).Where(p => !emails.Any(e => p.Start < e.Start + e.Length && e.Start < p.Start + p.Length));
        return [.. emails.Select(e => (e.Start, e.Length, (string?)e.Address, (Phone?)null)).Concat(numbers.Select(n => (n.Start, n.Length, (string?)null, (Phone?)n.Phone))).OrderBy(n => n.Start)];
    }

    private void AddWords(PlacedText line, string words, bool isSentence, bool isLabel)
    {
        words = Link().Replace(isLabel ? WithoutLabel(words) : words, "\u0001");
        if (isSentence)
        {
            // Of a sentence only the last name before the address is of use: "please contact Ada Example, press officer, <…>".
            var name = isLabel ? NameInSentence().Matches(words).Select(m => names.In(m.Value)).LastOrDefault(n => n.Count > 0) : null;
            if (name is not null)
            {
                Open(name, line);
            }

            return;
        }

        foreach (var piece in Pieces(words))
        {
            AddPiece(piece, line);
        }
    }

    /// <summary>Running text, whose words are no names and roles.</summary>
    private bool IsSentence(string text)
    {
        if (names.In(Pieces(text).FirstOrDefault() ?? "").Count > 0)
        {
            return false;
        }

        var all = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsLetter(w[0])).ToList();
        return text.Any(Letters.IsUnspaced)
            ? text.Length > LongestUnspacedLine
            : all.Count > LongestLabelledLine || (all.Count >= 8 && all.Count(w => char.IsLower(w[0])) * 2 > all.Count);
    }

    /// <summary>What stands before a number or address, but for its label.</summary>
    private string WithoutLabel(string before)
    {
        var words = manuscript.Words;
        foreach (var labels in (ReadOnlySpan<Vocabularies.Phrases>)[words.PhoneLabels, words.MobileLabels, words.FaxLabels, words.EmailLabels])
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

    private static IEnumerable<string> Pieces(string rest) =>
        Parting().Split(rest).Select(p => p.Trim(' ', '.', '-', '\u2013', '\u2014', '(', ')', '<', '>', '/', '*', '\u00A0', '\u3002', '[', ']', ':', '\uFF1A') is var bare && p.TrimEnd().EndsWith('.') && bare.Contains('.', StringComparison.Ordinal) ? bare + "." : bare)
            .Where(p => p.Length > 1);

    [GeneratedRegex(@"[,;\u060C\uFF0C\u3001|\u2022\u0001]|\((?=[\p{L}])|(?<=\p{L})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parting();

    [GeneratedRegex(@"https?://\S+|www\.\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<=[\p{Ll}:] )\p{Lu}[\p{L}.'\u2019-]+(?: \p{Lu}[\p{L}.'\u2019-]+){1,2}(?=,| ?[(<\u0001]| ?$|:| [-\u2013\u2014]| \p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex NameInSentence();

    [GeneratedRegex(@"^(.{3,60}?)\s[-\u2013\u2014]\s(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    [GeneratedRegex(@"\d", RegexOptions.CultureInvariant)]
    private static partial Regex Street();

    [GeneratedRegex(@"^[^\s@]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Valid();
}
