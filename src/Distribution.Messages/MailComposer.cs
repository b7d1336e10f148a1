using Distribution.Messages.Composition;
using Distribution.Messages.Templates;
using Distribution.Messages.Writing;
using Distribution.Texts;
using MimeKit;

namespace Distribution.Messages;

/// <summary>Makes mails: values in, a message out that is ready for the wire (7-bit, and signed where there is a key). Safe for use by many threads at once.</summary>
/// <param name="templates">Words and layouts, tried by <see cref="MailTemplates.TryAll"/>.</param>
/// <param name="key">Key that signs; null sends unsigned.</param>
public sealed class MailComposer(MailTemplates templates, DkimKey? key)
{
    /// <summary>The mail of a release.</summary>
    /// <exception cref="ArgumentException">The reader's or the office's address cannot be mailed, an advance copy has no embargo or a release mail has one.</exception>
    public MimeMessage Compose(ReleaseMail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        if ((mail.Kind is MailKind.Advance && mail.Embargo is null) || (mail.Kind is MailKind.Release && mail.Embargo is not null))
        {
            throw new ArgumentException("An advance copy tells its embargo, a release mail has none any more.", nameof(mail));
        }

        var wording = templates.For(mail.Text.Language);
        var values = new ReleaseValues(mail, wording);
        var text = BothTexts(values.For, wording, mail.Text.Language, Layout.ReleaseText, Layout.ReleaseHtml);
        var message = new MimeMessage { Body = mail.Embargo is { } embargo ? TextParts.WithCalendar(text, EmbargoCalendar.Of(mail, embargo.LiftsAt, values.CalendarSummary, wording.Language)) : text };

        Headers.From(message, mail.Office, mail.Text.Contacts.SelectMany(c => c.Emails).Select(MailAddresses.Find).FirstOrDefault(a => a is not null));
        Headers.To(message, mail.Reader.Name, mail.Reader.Email);
        Headers.Identity(message, mail.MessageId, mail.Date, mail.Text.Language);
        Headers.Subject(message, values.Subject, wording.Profile.IsRightToLeft);
        Headers.List(message, mail);
        return Finished(message, mail.Date);
    }

    /// <summary>The mail that asks a translator.</summary>
    /// <exception cref="ArgumentException">The translator's or the office's address cannot be mailed.</exception>
    public MimeMessage Compose(TaskMail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var wording = templates.For(mail.Language);
        var values = new TaskValues(mail, wording);
        var message = new MimeMessage { Body = BothTexts(values.For, wording, wording.Language, Layout.TaskText, Layout.TaskHtml) };

        Headers.From(message, mail.Office, MailAddresses.Find(mail.AskEmail));
        Headers.To(message, mail.TranslatorName, mail.TranslatorEmail);
        Headers.Identity(message, mail.MessageId, mail.Date, wording.Language);
        Headers.Subject(message, values.Subject, wording.Profile.IsRightToLeft);
        return Finished(message, mail.Date);
    }

    private static Multipart BothTexts(Func<Medium, Fields> fields, Wording wording, LanguageTag language, string plainLayout, string htmlLayout)
    {
        var plain = PlainText.LaidOut(wording.LayOut(plainLayout, fields(Medium.Text), Medium.Text), wording.Profile.IsRightToLeft);
        var html = HtmlText.LaidOut(wording.LayOut(htmlLayout, fields(Medium.Html), Medium.Html));
        return TextParts.Alternative(plain, html, language);
    }

    private MimeMessage Finished(MimeMessage message, DateTimeOffset date)
    {
        message.Prepare(EncodingConstraint.SevenBit); // before the signature, which covers the encoded bytes
        key?.Sign(message, date);
        return message;
    }
}
