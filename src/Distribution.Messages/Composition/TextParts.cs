using System.Text;
using Distribution.Texts;
using Distribution.Texts.Languages;
using MimeKit;

namespace Distribution.Messages.Composition;

/// <summary>The MIME parts of a mail.</summary>
internal static class TextParts
{
    /// <summary>Plain text and HTML, the richer last (RFC 2046 §5.1.4).</summary>
    public static Multipart Alternative(string plain, string html, LanguageTag language) =>
        new("alternative", Part("plain", plain, language), Part("html", html, language))
    {
        Boundary = "=_alternative", // no line of base64 or quoted-printable can hold "=_", so that the same bytes come out every time
    };

    /// <summary>The mail with a calendar beside it.</summary>
    /// <remarks>
    /// multipart/mixed with the calendar as a file: the text is shown in full everywhere, and the file is offered below it. As a third alternative, the
    /// form of invitations, the calendar would be the last and so the preferred one (RFC 2046 §5.1.4): a client that understands it may show the entry
    /// in place of the release, and one that does not may hide it.
    /// </remarks>
    public static Multipart WithCalendar(Multipart text, string calendar)
    {
        var part = Part("calendar", calendar, language: null);
        part.ContentType.Parameters.Add("method", "PUBLISH");
        part.ContentType.Name = "embargo.ics";
        part.ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = "embargo.ics" };
        part.ContentTransferEncoding = ContentEncoding.Base64; // its CRLFs are part of the format
        return new Multipart("mixed", text, part) { Boundary = "=_mixed" };
    }

    private static MimePart Part(string subtype, string text, LanguageTag? language)
    {
        var part = new MimePart("text", subtype)
        {
            Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(text))),
            ContentTransferEncoding = EncodingFor(language),
        };
        part.ContentType.Charset = "utf-8";
        if (language is not null)
        {
            part.Headers.Add(HeaderId.ContentLanguage, language.ToString());
        }

        return part;
    }

    // Lines are as long as paragraphs, so that one of the two is needed: quoted-printable stays readable where letters are mostly Latin.
    private static ContentEncoding EncodingFor(LanguageTag? language) =>
        language is not null && LanguageProfiles.Find(language)?.Script is "Latn" ? ContentEncoding.QuotedPrintable : ContentEncoding.Base64;
}
