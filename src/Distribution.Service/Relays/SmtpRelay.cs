using System.Net.Sockets;
using Distribution.Service.Mailings;
using MailKit;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Relays;

/// <summary>An SMTP relay through MailKit, on sockets of our own with NoDelay: MailKit's own wait 40 ms a message for Nagle.</summary>
internal sealed class SmtpRelay(RelayAddress address, IOptions<MailOptions> options) : IRelay
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(30);

    public bool NeverDoubles => false;

    public async Task<IRelayConnection> ConnectAsync(CancellationToken cancellation)
    {
        var client = new TellingSmtpClient { Timeout = (int)options.Value.Timeout.TotalMilliseconds };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(ConnectTimeout);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address.Host, address.Port, limit.Token);
            await client.ConnectAsync(socket, address.Host, address.Port, address.Security, limit.Token);
            if (address.User is not null)
            {
                await client.AuthenticateAsync(address.User, address.Password ?? "", limit.Token);
            }

            return new SmtpRelayConnection(client, options.Value.MessagesPerConnection);
        }
        catch (Exception failure) when (failure is SocketException or IOException or TimeoutException or SslHandshakeException or ProtocolException or CommandException
            or AuthenticationException or NotSupportedException or OperationCanceledException)
        {
            client.Dispose();
            socket.Dispose();
            cancellation.ThrowIfCancellationRequested();
            throw new RelayUnreachableException(Sentence(failure), failure);
        }
    }

    private string Sentence(Exception failure) => failure switch
    {
        SocketException or TimeoutException or OperationCanceledException => $"The relay {address} does not answer: {failure.Message}",
        AuthenticationException => $"The relay {address} refuses user and password: {failure.Message}",
        SslHandshakeException => $"The relay {address} offers no TLS that can be trusted: {failure.Message}",
        _ => $"The relay {address} cannot be used: {failure.Message}",
    };
}
