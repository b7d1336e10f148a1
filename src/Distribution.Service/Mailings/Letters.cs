using Distribution.Messages;
using Distribution.Service.Newsroom;
using Distribution.Service.Relays;
using MimeKit;

namespace Distribution.Service.Mailings;

/// <summary>Makes the letter of a delivery.</summary>
internal sealed class Letters(Mails mails, EditionTexts texts, Links links)
{
    /// <summary>The letter; null where the text it was to carry is no longer the sealed one.</summary>
    public async Task<Letter?> WriteAsync(DeliveryRow row, CancellationToken cancellation = default)
    {
        if (await texts.FindAsync(row, cancellation) is not { } edition)
        {
            return null;
        }

        var office = mails.Office;
        var message = mails.Composer.Compose(new ReleaseMail
        {
            Kind = row.Kind == MailingKind.Advance ? MailKind.Advance : MailKind.Release,
            Text = edition.Text,
            Reader = new MailReader(row.Email, row.Name, row.Outlet, Zones.Find(row.Zone) ?? TimeZoneInfo.Utc),
            MessageId = mails.MessageId("delivery", row.Id),
            Date = row.OpenedAt,
            Office = office,
            List = new MailList(row.ListName, TitleOf(row)),
            Goodbye = links.Goodbye(row.Id),
            Page = links.Edition(row.Language, edition.Slug),
            Embargo = row.Kind == MailingKind.Advance ? EmbargoOf(edition) : null,
            IsFallback = row.Fallback,
            Symbol = edition.Symbol,
        });
        return new Letter(
            row.Kind.ToString().ToLowerInvariant(),
            row.Language.ToString(),
            row.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            message,
            new MailboxAddress(office.Name, office.Email),
            new MailboxAddress(row.Name ?? "", row.Email));
    }

    private static MailEmbargo? EmbargoOf(SealedText edition) =>
        edition is { LiftsAt: { } liftsAt, EmbargoZone: { } zone } ? new MailEmbargo(liftsAt, Zones.Find(zone) ?? TimeZoneInfo.Utc) : null;

    private static string TitleOf(DeliveryRow row) =>
        row.ListTitles.GetValueOrDefault(row.Language.ToString()) ?? row.ListTitles.GetValueOrDefault("en") ?? row.ListName;
}
