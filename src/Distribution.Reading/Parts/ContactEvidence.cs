using System.Text.RegularExpressions;

namespace Distribution.Reading.Parts;

/// <summary>In which blocks of a manuscript telephone numbers and e-mail addresses stand.</summary>
internal sealed partial class ContactEvidence
{
    private readonly Manuscript manuscript;
    private readonly bool[] at;

    public ContactEvidence(Manuscript manuscript)
    {
        this.manuscript = manuscript;
        var phones = new Phones(manuscript.Words, manuscript.Words.Region);
        at = [.. Enumerable.Range(0, manuscript.Count).Select(i => Holds(manuscript.Text(i).Text, phones))];
    }

    public bool At(int block) => at[block];

    public bool Within(int from, int blocks) => Enumerable.Range(from, Math.Max(0, Math.Min(blocks, at.Length - from))).Any(i => at[i]);

    /// <summary>Nothing but a web address.</summary>
    public bool IsLink(int block) => Link().IsMatch(manuscript.Text(block).Text);

    private static bool Holds(string text, Phones phones) =>
        text.Length <= 1500 && (Emails.Find(text).Count > 0 || phones.Find(text).Any(p => p.Phone.E164 is not null || p.Phone.Raw[0] is '+' or '(' || phones.IsLabelled(text[..p.Start])));

    [GeneratedRegex(@"^(?:\p{L}+:\s)?(?:https?://|www\.)\S+$", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
