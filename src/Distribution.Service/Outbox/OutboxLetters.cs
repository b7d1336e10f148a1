using System.Globalization;
using Distribution.Messages;
using Distribution.Service.Mailings;
using Distribution.Service.Newsroom;
using Distribution.Service.Relays;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Distribution.Service.Outbox;

/// <summary>Writes the letters of the outbox: invitations and reminders to translators, proofs to the office.</summary>
internal sealed class OutboxLetters(AppDb db, Mails mails, Links links)
{
    /// <summary>The letter; null where what it was about is gone.</summary>
    public Task<Letter?> WriteAsync(OutboxMail mail, CancellationToken cancellation = default) =>
        mail.Kind == OutboxKind.Task ? TaskAsync(mail, cancellation) : ProofAsync(mail, cancellation);

    private async Task<Letter?> TaskAsync(OutboxMail mail, CancellationToken cancellation)
    {
        var found = await (
            from task in db.Tasks
            join translator in db.People on mail.PersonId equals translator.Id
            join asker in db.People on task.AskedBy equals asker.Id
            join edition in db.Editions on task.ReleaseId equals edition.ReleaseId
            join source in db.Revisions on edition.RevisionId equals source.Id
            where task.Id == mail.TaskId && edition.IsSource
            select new { task, translator, asker, source.Text }).SingleOrDefaultAsync(cancellation);
        if (found is not { task.IsOpen: true })
        {
            return null;
        }

        var language = LanguageLookup.Choose(found.translator.Languages, mails.Languages) ?? LanguageTag.Parse("en");
        var message = mails.Composer.Compose(new TaskMail
        {
            Language = language,
            TranslatorName = found.translator.Name,
            TranslatorEmail = found.translator.Email,
            Version = found.task.Language,
            Words = WordCount.Of(found.Text!),
            Due = found.task.DueAt,
            Zone = Zones.Find(found.translator.Zone) ?? TimeZoneInfo.Utc,
            AskName = found.asker.Name,
            AskEmail = found.asker.Email,
            Link = links.Task(found.task.Id),
            MessageId = mails.MessageId("outbox", mail.Id),
            Date = mail.CreatedAt,
            Office = mails.Office,
            IsReminder = mail.IsReminder,
        });
        return LetterOf(mail, "task", language, message, found.translator.Name, found.translator.Email);
    }

    private async Task<Letter?> ProofAsync(OutboxMail mail, CancellationToken cancellation)
    {
        var found = await (
            from mailing in db.Mailings
            join release in db.Releases on mailing.ReleaseId equals release.Id
            join edition in db.Editions on release.Id equals edition.ReleaseId
            join revision in db.Revisions on edition.RevisionId equals revision.Id
            join chosen in db.MailingLists on mailing.Id equals chosen.MailingId
            join list in db.Lists on chosen.ListId equals list.Id
            where mailing.Id == mail.MailingId && edition.Language == mail.Language && chosen.Position == 0
            select new { release, edition, revision.Text, list }).SingleOrDefaultAsync(cancellation);
        if (found?.Text is null)
        {
            return null;
        }

        var zone = Zones.Find(found.release.EmbargoZone) ?? TimeZoneInfo.Utc;
        var message = mails.Composer.Compose(new ReleaseMail
        {
            Kind = MailKind.Proof,
            Text = found.Text,
            Reader = new MailReader(mail.Address!, Name: null, Outlet: null, zone),
            MessageId = mails.MessageId("outbox", mail.Id),
            Date = mail.CreatedAt,
            Office = mails.Office,
            List = new MailList(found.list.Name, found.list.Titles.GetValueOrDefault(mail.Language!.ToString()) ?? found.list.Titles.GetValueOrDefault("en") ?? found.list.Name),
            Goodbye = links.Goodbye(0), // a proof has no subscriber: the page says so
            Embargo = found.release.LiftsAt is { } lift ? new MailEmbargo(lift, zone) : null,
            Symbol = found.release.Symbol,
        });
        return LetterOf(mail, "proof", mail.Language!, message, name: "", mail.Address!);
    }

    private Letter LetterOf(OutboxMail mail, string folder, LanguageTag language, MimeMessage message, string name, string address) => new(
        folder,
        language.ToString(),
        mail.Id.ToString(CultureInfo.InvariantCulture),
        message,
        new MailboxAddress(mails.Office.Name, mails.Office.Email),
        new MailboxAddress(name, address));
}
