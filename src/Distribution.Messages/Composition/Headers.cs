using System.Security.Cryptography;
using System.Text;
using Distribution.Messages.Writing;
using Distribution.Texts;
using MimeKit;
using MimeKit.Utils;

namespace Distribution.Messages.Composition;

/// <summary>The header fields. Every foreign value is made one line first; addresses are parsed, never pasted.</summary>
internal static class Headers
{
    // MimeKit does not fold a quoted name, and a line ends at 998 octets (RFC 5322 §2.1.1).
    private const int LongestName = 120;

    /// <summary>From the office; answers go to whom the mail names, else to the office.</summary>
    public static void From(MimeMessage message, Office office, MailboxAddress? replyTo)
    {
        var sender = Mailbox(office.Name, office.Email);
        message.From.Add(sender);
        message.ReplyTo.Add(replyTo ?? sender);
    }

    /// <summary>To one person.</summary>
    public static void To(MimeMessage message, string? name, string email) => message.To.Add(Mailbox(name, email));

    /// <summary>What the mail is: same id and date on every attempt. Its body is set already.</summary>
    public static void Identity(MimeMessage message, string messageId, DateTimeOffset date, LanguageTag language)
    {
        message.MessageId = messageId;
        message.Date = date;
        message.Body!.Headers.Add(HeaderId.ContentLanguage, language.ToString()); // RFC 3282; MimeKit signs Content-* fields only where they are the body's
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated"); // RFC 3834: vacation programs stay silent
    }

    /// <summary>The subject; from right to left it begins with the mark that says so.</summary>
    public static void Subject(MimeMessage message, string subject, bool rightToLeft)
    {
        var line = subject.ReplaceLineEndings(" ").Trim();
        message.Subject = rightToLeft ? $"{Bidi.RightToLeftMark}{line}" : line;
    }

    /// <summary>List-Id (RFC 2919) and both unsubscribe fields (RFC 2369, 8058).</summary>
    public static void List(MimeMessage message, ReleaseMail mail)
    {
        var title = Name(mail.List.Title);
        var id = $"<{Label(mail.List.Name)}-{mail.Text.Language.ToString().ToLowerInvariant()}.{mail.Office.MessageIdDomain}>";
        message.Headers.Add(HeaderId.ListId, title.Length == 0 ? id : $"{Encoding.ASCII.GetString(Rfc2047.EncodePhrase(Encoding.UTF8, title))} {id}");
        message.Headers.Add(HeaderId.ListUnsubscribe, $"<{Links.Ascii(mail.Goodbye)}>");
        message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
    }

    private static MailboxAddress Mailbox(string? name, string email)
    {
        var mailbox = MailAddresses.Find(email) ?? throw new ArgumentException("No mail can be sent to or from this address.", nameof(email));
        mailbox.Name = Name(name) is { Length: > 0 } line ? line : null;
        return mailbox;
    }

    private static string Name(string? name) => OneLine.AtMost(LongestName, OneLine.Of(name));

    // A label of the List-Id. Names that are none give a number of their own, so that two lists never share one.
    private static string Label(string name) =>
        name.Length is > 0 and <= 63 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-')
            ? name
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 10));
}
