using Distribution.Messages;
using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace Distribution.Service.Relays;

/// <summary>One SMTP connection: maps what the relay says to what it means for the row.</summary>
internal sealed class SmtpRelayConnection(TellingSmtpClient client, int most) : IRelayConnection
{
    private static readonly FormatOptions Format = Crlf();
    private int sent;

    public bool IsUsable => client.IsConnected && sent < most;

    public async Task<RelayReply> SendAsync(Letter letter)
    {
        sent++;
        client.Begin(Length(letter.Message));
        try
        {
            // No cancellation: a token that fires while the reply to the dot is awaited would make the outcome uncertain.
            var reply = await client.SendAsync(Format, letter.Message, letter.From, [letter.To], CancellationToken.None, client);
            return new RelayReply(RelayOutcome.Accepted, reply);
        }
        catch (SmtpCommandException refusal)
        {
            return new RelayReply(Meaning(refusal), $"{(int)refusal.StatusCode} {refusal.Message}");
        }
        catch (ServiceNotAuthenticatedException refusal)
        {
            return new RelayReply(RelayOutcome.RelayRefused, refusal.Message);
        }
        catch (Exception fault) when (fault is SmtpProtocolException or IOException or TimeoutException or ServiceNotConnectedException or OperationCanceledException or NotSupportedException)
        {
            return new RelayReply(client.MayHaveSentDot ? RelayOutcome.Uncertain : RelayOutcome.Broken, fault.Message);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (client.IsConnected)
            {
                await client.DisconnectAsync(quit: true);
            }
        }
        catch (Exception fault) when (fault is SmtpProtocolException or IOException or TimeoutException or SmtpCommandException)
        {
            // The relay hung up first: nothing is lost, every reply was read.
        }

        client.Dispose();
    }

    private RelayOutcome Meaning(SmtpCommandException refusal)
    {
        var code = (int)refusal.StatusCode;
        if (code == 421)
        {
            return client.MayHaveSentDot && refusal.ErrorCode == SmtpErrorCode.MessageNotAccepted ? RelayOutcome.Later : RelayOutcome.Broken;
        }

        if (refusal.ErrorCode == SmtpErrorCode.SenderNotAccepted)
        {
            return RelayOutcome.RelayRefused;
        }

        if (refusal.Message.StartsWith("5.7.", StringComparison.Ordinal) || refusal.Message.StartsWith("4.7.", StringComparison.Ordinal))
        {
            return code >= 500 ? RelayOutcome.RefusedSender : RelayOutcome.Later;
        }

        if (code < 500)
        {
            return RelayOutcome.Later;
        }

        return refusal.ErrorCode == SmtpErrorCode.RecipientNotAccepted ? RelayOutcome.RefusedRecipient : RelayOutcome.RefusedMessage;
    }

    private static long Length(MimeMessage message)
    {
        using var measure = new MimeKit.IO.MeasuringStream();
        MessageBytes.WriteTo(message, measure);
        return measure.Length;
    }

    private static FormatOptions Crlf()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }
}
