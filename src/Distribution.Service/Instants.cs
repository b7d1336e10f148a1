using System.Globalization;

namespace Distribution.Service;

/// <summary>Instants as persons and programs write them: ISO 8601 with offset, because a time without one means something else on every machine.</summary>
internal static class Instants
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The instant; null where the text is none, or has no offset.</summary>
    public static DateTimeOffset? Read(string text)
    {
        var hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        return hasOffset && DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant : null;
    }
}
