using Distribution.Reading.Documents;
using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>A contact while its lines are read.</summary>
internal sealed class ContactDraft
{
    public string? Name { get; set; }

    public string? Role { get; set; }

    public string? Organisation { get; set; }

    public List<Phone> Phones { get; } = [];

    public List<string> Emails { get; } = [];

    public int Start { get; set; } = int.MaxValue;

    public int End { get; set; }

    /// <summary>Whether a number or address is known.</summary>
    public bool IsReachable => Phones.Count + Emails.Count > 0;

    public void Cover(PlacedText text) => (Start, End) = (Math.Min(Start, text.Start), Math.Max(End, text.End));

    public void AddOrganisation(string name) => Organisation = Organisation is null ? name : $"{Organisation}, {name}";
}
