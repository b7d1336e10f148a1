using MimeKit;

namespace Distribution.Messages;

/// <summary>A message as it goes over the wire or into a file.</summary>
public static class MessageBytes
{
    private static readonly FormatOptions Wire = WithCrLf();

    /// <summary>Writes the message with CRLF line ends (RFC 5321 §2.3.8); a signature stays valid.</summary>
    public static void WriteTo(MimeMessage message, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(message);
        message.WriteTo(Wire, stream);
    }

    private static FormatOptions WithCrLf()
    {
        var options = FormatOptions.Default.Clone();
        options.NewLineFormat = NewLineFormat.Dos;
        return options;
    }
}
