using Distribution.Texts;

namespace Distribution.Translation.Checks;

/// <summary>Contacts that are missing, added or doubled.</summary>
internal static class ContactsCheck
{
    public static IEnumerable<Finding> Of(Comparison comparison)
    {
        var contacts = ContactPairs.Of(comparison.Source, comparison.Version);
        return
        [
            .. contacts.Missing.Select(c => Finding.Error("contact-missing-in-version", ("contact", Name(c)))),
            .. contacts.Added.Select(c => (contacts.IsDoubled(c)
                ? Finding.Error("contact-doubled", ("contact", Name(c)))
                : Finding.Error("contact-added", ("contact", Name(c)))).At(c.Span)),
        ];
    }

    private static string Name(Contact contact) =>
        contact.Name ?? contact.Organisation ?? contact.Emails.Concat(contact.Phones.Select(p => p.Raw)).FirstOrDefault() ?? contact.Role ?? "";
}
