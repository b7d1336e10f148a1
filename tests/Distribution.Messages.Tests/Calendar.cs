using System.Text;
using MimeKit;

namespace Distribution.Messages.Tests;

/// <summary>Reads the properties of a calendar object by RFC 5545 §3.1 and §3.3.11, apart from the product's writer.</summary>
internal static class Calendar
{
    /// <summary>The text of the part with its own line ends.</summary>
    public static string TextOf(TextPart part)
    {
        using var decoded = new MemoryStream();
        part.Content!.DecodeTo(decoded, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(decoded.ToArray());
    }

    public static Dictionary<string, string> Read(string text)
    {
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["BEGIN:VCALENDAR", "BEGIN:VEVENT"], lines.Where(l => l.StartsWith("BEGIN:", StringComparison.Ordinal)));
        return lines.Where(l => !l.StartsWith("BEGIN:", StringComparison.Ordinal) && !l.StartsWith("END:", StringComparison.Ordinal))
            .Select(l => l.Split(':', 2)).ToDictionary(p => p[0], p => Unescaped(p[1]), StringComparer.Ordinal);
    }

    private static string Unescaped(string value) => System.Text.RegularExpressions.Regex.Replace(value, @"\\([\\;,])", "$1");
}
