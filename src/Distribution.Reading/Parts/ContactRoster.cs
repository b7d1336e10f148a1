using Distribution.Reading.Documents;

namespace Distribution.Reading.Parts;

/// <summary>The contacts read so far, and those that the lines now speak of.</summary>
internal sealed class ContactRoster
{
    private readonly List<ContactDraft> settled = [];
    private List<ContactDraft> current = [];

    /// <summary>Heading of the group that the next contacts belong to; null without.</summary>
    public string? Group { get; private set; }

    public IReadOnlyList<ContactDraft> All
    {
        get
        {
            Close();
            return settled;
        }
    }

    public void OpenGroup(string? name)
    {
        Close();
        Group = name;
    }

    /// <summary>Persons are named: new ones, unless their organisation stood above them.</summary>
    public void OpenPersons(IReadOnlyList<string> names, PlacedText line)
    {
        if (current is not [{ Name: null, IsReachable: false }] || names.Count > 1)
        {
            Close();
            current = [.. names.Select(_ => new ContactDraft { Role = Group })];
        }

        for (var i = 0; i < names.Count; i++)
        {
            current[i].Name = names[i];
            current[i].Cover(line);
        }
    }

    /// <summary>A role or organisation: of the persons being read, or, once they can be reached, of the next.</summary>
    public void Describe(string piece, bool isRole, PlacedText line)
    {
        if (current.Count == 0 || current[0].IsReachable)
        {
            OpenNameless();
        }

        foreach (var draft in current)
        {
            draft.Cover(line);
            if (isRole && (draft.Role is null || draft.Role == Group))
            {
                draft.Role = piece;
            }
            else
            {
                draft.AddOrganisation(piece);
            }
        }
    }

    public void SetRole(string role) => current.ForEach(d => d.Role = role);

    public void Reach(IReadOnlyList<Reachable> numbers, PlacedText line)
    {
        if (current.Count == 0)
        {
            OpenNameless();
        }

        Share([.. numbers.Where(n => n.Email is not null).Select(n => n.Email!)], d => d.Emails);
        Share([.. numbers.Where(n => n.Phone is not null).Select(n => n.Phone!)], d => d.Phones);
        current.ForEach(d => d.Cover(line));
    }

    /// <summary>The persons being read are complete. An organisation alone heads the person that follows; alone at the end it says nothing.</summary>
    public void Close()
    {
        settled.AddRange(current.Where(d => d.Name is not null || d.IsReachable));
        current = [];
    }

    private void OpenNameless()
    {
        Close();
        current = [new ContactDraft { Role = Group }];
    }

    /// <summary>As many as there are persons go round in order; else all share them.</summary>
    private void Share<T>(List<T> values, Func<ContactDraft, List<T>> listOf)
    {
        for (var i = 0; i < current.Count; i++)
        {
            listOf(current[i]).AddRange(values.Count == current.Count ? [values[i]] : values);
        }
    }
}
