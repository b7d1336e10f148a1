using Distribution.Texts;

namespace Distribution.Translation.Checks;

/// <summary>E-mail addresses, of the contacts and in the text.</summary>
internal static class EmailsCheck
{
    public static IEnumerable<Finding> Of(Comparison comparison)
    {
        var contacts = ContactPairs.Of(comparison.Source, comparison.Version).Pairs;
        var differences = AddressDifferences.Between(
            [.. AddressDifferences.In(comparison.Alignment.Pairs.SelectMany(p => p.Source), m => m.Emails), .. contacts.SelectMany(c => Stated(c.Source))],
            [.. AddressDifferences.In(comparison.Alignment.Pairs.SelectMany(p => p.Version), m => m.Emails), .. contacts.SelectMany(c => Stated(c.Version))]);
        return
        [
            .. differences.Changed.Select(c => Finding.Error("email-differs", ("source", c.Source.Value), ("version", c.Version.Value)).At(c.Version.Span)),
            .. differences.Missing.Select(a => Finding.Error("email-missing", ("source", a.Value))),
            .. differences.Added.Select(a => Finding.Error("email-added", ("version", a.Value)).At(a.Span)),
        ];
    }

    private static IEnumerable<StatedAddress> Stated(Contact contact) => contact.Emails.Select(e => new StatedAddress(e.ToLowerInvariant(), e, contact.Span));
}
