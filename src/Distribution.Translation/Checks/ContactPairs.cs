using Distribution.Texts;
using Distribution.Translation.Values;

namespace Distribution.Translation.Checks;

/// <summary>Which contact of the version is which of the source: by a shared address or number, the others in their order.</summary>
internal sealed record ContactPairs(IReadOnlyList<(Contact Source, Contact Version)> Pairs, IReadOnlyList<Contact> Missing, IReadOnlyList<Contact> Added)
{
    public static ContactPairs Of(ReleaseText source, ReleaseText version)
    {
        var (left, right) = (source.Contacts.ToList(), version.Contacts.ToList());
        var pairs = new List<(Contact Source, Contact Version)>();
        foreach (var contact in source.Contacts)
        {
            if (right.Find(c => Addresses(c).Intersect(Addresses(contact)).Any()) is { } same)
            {
                pairs.Add((contact, same));
                left.Remove(contact);
                right.Remove(same);
            }
        }

        var both = Math.Min(left.Count, right.Count);
        return new ContactPairs([.. pairs, .. left.Zip(right)], [.. left.Skip(both)], [.. right.Skip(both)]);
    }

    /// <summary>Whether another contact of the version has the same numbers and addresses.</summary>
    public bool IsDoubled(Contact contact) => Pairs.Any(p => Addresses(p.Version).SetEquals(Addresses(contact)) && p.Version.Name == contact.Name);

    private static HashSet<string> Addresses(Contact contact) =>
        contact.Emails.Select(e => e.ToLowerInvariant()).Concat(contact.Phones.Select(PhoneReader.Value)).ToHashSet(StringComparer.Ordinal);
}
