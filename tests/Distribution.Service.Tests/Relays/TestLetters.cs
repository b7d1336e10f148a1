using Distribution.Service.Relays;
using MimeKit;

namespace Distribution.Service.Tests.Relays;

/// <summary>Letters of any length to one invented reader.</summary>
internal static class TestLetters
{
    public static Letter Of(int lines = 3, string name = "7")
    {
        var message = new MimeMessage { Subject = "A new quay", Body = new TextPart("plain") { Text = string.Concat(Enumerable.Repeat(".A line that begins with a dot, which the wire doubles.\r\n", lines)) } };
        var (from, to) = (new MailboxAddress("Office", "press@example.org"), new MailboxAddress("Reader", "reader@example.net"));
        message.From.Add(from);
        message.To.Add(to);
        message.Prepare(EncodingConstraint.SevenBit);
        return new Letter("release", "en", name, message, from, to);
    }
}
