using System.Text.RegularExpressions;
using Distribution.Reading.Documents;
using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>Reads the lines of contact blocks into contacts: a name opens one, numbers and addresses belong to the last.</summary>
internal sealed partial class ContactLines
{
    private readonly Manuscript manuscript;
    private readonly PersonNames names;
    private readonly ContactWords words;
    private readonly ContactRoster roster = new();
    private readonly List<Reachable> waiting = []; // numbers of the line that nobody got yet
    private PlacedText? lineOfRole; // behind a role on its line stands where the person works, whatever it looks like

    public ContactLines(Manuscript manuscript, Phones phones)
    {
        this.manuscript = manuscript;
        names = new PersonNames(manuscript.Words);
        words = new ContactWords(manuscript.Words, phones, names);
    }

    /// <summary>Something else stands between the lines before and those that follow.</summary>
    public void Break() => roster.OpenGroup(name: null);

    public void Add(PlacedText line)
    {
        if (words.IsHeading(line.Text))
        {
            roster.Close();
            line = words.BehindHeading(line);
        }

        if (line.IsEmpty)
        {
            return;
        }

        var isSentence = words.IsSentence(line.Text);
        var behind = 0;
        foreach (var number in words.ReachableIn(line.Text))
        {
            AddWords(line, words.WithoutLabel(line.Text[behind..number.Start]), isSentence);
            waiting.Add(number);
            lineOfRole = null;
            behind = number.End;
        }

        if (!isSentence)
        {
            AddWords(line, line.Text[behind..], isSentence);
        }

        AddNumbers(line);
    }

    public IReadOnlyList<Contact> Contacts() =>
        [.. roster.All.DistinctBy(d => (d.Name, d.Organisation, string.Join(' ', d.Emails), string.Join(' ', d.Phones.Select(p => p.Raw)))).Select(Made)];

    private void AddWords(PlacedText line, string text, bool isSentence)
    {
        if (isSentence)
        {
            OpenPersons(words.LastNameIn(text), line);
            return;
        }

        // In brackets behind a number stands what it is for, never another person.
        var bracket = waiting.Count > 0 ? Bracket().Match(text) : Match.Empty;
        if (bracket.Success)
        {
            Describe(bracket.Groups[1].Value, line);
            text = text[bracket.Length..];
        }

        foreach (var piece in ContactWords.Pieces(text))
        {
            AddPiece(piece, line);
        }
    }

    private void AddPiece(string piece, PlacedText line)
    {
        if (manuscript.Words.ContactGroups.Is(piece))
        {
            AddNumbers(line);
            roster.OpenGroup(piece);
        }
        else if (ContactWords.Sides(piece) is var (left, right))
        {
            AddSides(left, right, piece, line);
        }
        else if (!ReferenceEquals(line, lineOfRole) && names.In(piece) is { Count: > 0 } persons)
        {
            OpenPersons(persons, line);
        }
        else if (words.RoleAndName(piece) is var (role, name))
        {
            OpenPersons([name], line);
            roster.SetRole(role);
        }
        else
        {
            Describe(piece, line);
        }
    }

    private void AddSides(string left, string right, string whole, PlacedText line)
    {
        if (manuscript.Words.ContactGroups.Is(left) || names.In(left).Count > 0)
        {
            AddPiece(left, line);
            AddPiece(right, line);
        }
        else if (whole.AsSpan(left.Length).TrimStart() is [':' or '\uFF1A', ..] && names.In(right) is { Count: > 0 } persons) // "Press officer: Ada Example"
        {
            OpenPersons(persons, line);
            Describe(left, line);
        }
        else
        {
            Describe(whole, line);
        }
    }

    private void OpenPersons(IReadOnlyList<string> persons, PlacedText line)
    {
        if (persons.Count > 0)
        {
            AddNumbers(line);
            roster.OpenPersons(persons, line);
        }
    }

    private void Describe(string piece, PlacedText line)
    {
        if (!ContactWords.SaysNothing(piece) && !words.IsOnlyLabel(piece))
        {
            var isRole = words.IsRole(piece);
            roster.Describe(piece, isRole, line);
            lineOfRole = isRole && waiting.Count == 0 ? line : lineOfRole;
        }
    }

    private void AddNumbers(PlacedText line)
    {
        if (waiting.Count > 0)
        {
            roster.Reach(waiting, line);
            waiting.Clear();
        }
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

    [GeneratedRegex(@"^\s*\(([^()]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^[^\s@]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Valid();
}
