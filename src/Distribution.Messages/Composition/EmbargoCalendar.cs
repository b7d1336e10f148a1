using System.Globalization;
using System.Text;
using Distribution.Messages.Writing;
using Distribution.Texts;

namespace Distribution.Messages.Composition;

/// <summary>The lift as an entry for a calendar (RFC 5545): published, nothing to answer, and it blocks no time.</summary>
internal static class EmbargoCalendar
{
    private const int LineOctets = 75;

    /// <summary>The calendar object, lines folded and ended by CRLF.</summary>
    public static string Of(ReleaseMail mail, DateTimeOffset liftsAt, string summary, LanguageTag language)
    {
        string[] lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Distribution//Embargo//EN",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            $"UID:{mail.MessageId}",
            $"DTSTAMP:{Utc(mail.Date)}",
            $"DTSTART:{Utc(liftsAt)}",
            $"SUMMARY;LANGUAGE={language}:{Escaped(summary)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(line => $"{Folded(line)}\r\n"));
    }

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    // Isolates would show as boxes in calendars; the line is short enough without.
    private static string Escaped(string text) => OneLine.Of(text)
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal);

    // RFC 5545 §3.1: at most 75 octets a line, the space of a continued line among them; never within a character.
    private static string Folded(string line)
    {
        var folded = new StringBuilder(line.Length);
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
