using Distribution.Texts;
using Distribution.Translation.Values;

namespace Distribution.Translation.Checks;

/// <summary>Telephone numbers, of the contacts and in the text, by their form in ITU-T E.164.</summary>
internal static class PhonesCheck
{
    public static IEnumerable<Finding> Of(Comparison comparison)
    {
        var contacts = ContactPairs.Of(comparison.Source, comparison.Version).Pairs;
        var differences = AddressDifferences.Between(
            [.. AddressDifferences.In(comparison.Alignment.Pairs.SelectMany(p => p.Source), m => m.Phones), .. contacts.SelectMany(c => Stated(c.Source))],
            [.. AddressDifferences.In(comparison.Alignment.Pairs.SelectMany(p => p.Version), m => m.Phones), .. contacts.SelectMany(c => Stated(c.Version))]);
        return
        [
            .. differences.Changed.Select(c => Finding.Error("phone-differs", ("source", c.Source.Raw), ("version", c.Version.Raw)).At(c.Version.Span)),
            .. differences.Missing.Select(a => Finding.Error("phone-missing", ("source", a.Raw))),
            .. differences.Added.Select(a => Finding.Error("phone-added", ("version", a.Raw)).At(a.Span)),
        ];
    }

    private static IEnumerable<StatedAddress> Stated(Contact contact) => contact.Phones.Select(p => new StatedAddress(PhoneReader.Value(p), p.Raw, contact.Span));
}
