using System.Net;
using System.Text.RegularExpressions;
using MimeKit;

namespace Distribution.Messages.Tests;

/// <summary>What a reader sees of a message: without marks of direction and without elements.</summary>
internal static partial class Seen
{
    /// <summary>The text/plain part, its lines ended by LF on every platform.</summary>
    public static string Plain(this MimeMessage message) => message.TextBody?.ReplaceLineEndings("\n") ?? throw new InvalidOperationException("There is no plain text.");

    /// <summary>The text/html part as it is.</summary>
    public static string Markup(this MimeMessage message) => message.HtmlBody ?? throw new InvalidOperationException("There is no HTML.");

    public static string PlainText(MimeMessage message) => Invisible().Replace(message.Plain(), "");

    public static string Html(MimeMessage message) => Invisible().Replace(WebUtility.HtmlDecode(Element().Replace(message.Markup(), "")), "");

    /// <summary>How often a text occurs in another.</summary>
    public static int Times(this string text, string part) => text.Split(part).Length - 1;

    [GeneratedRegex("[\u200E\u200F\u2066-\u2069]")]
    private static partial Regex Invisible();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Element();
}
