using MailKit;
using MailKit.Net.Smtp;

namespace Distribution.Service.Relays;

/// <summary>MailKit's client, which also tells how far a message had come when something broke.</summary>
internal sealed class TellingSmtpClient : SmtpClient, ITransferProgress
{
    private long expected;

    /// <summary>
    /// Whether every byte of the content was handed over, so that the final dot may be on its way: any failure from here to its reply
    /// is uncertain (RFC 1047; ENGINE E14). Rather too early than too late: dot-stuffed bytes count too.
    /// </summary>
    public bool MayHaveSentDot { get; private set; }

    /// <summary>To be called before each message with the length of its content in bytes.</summary>
    public void Begin(long contentLength) => (expected, MayHaveSentDot) = (contentLength, false);

    void ITransferProgress.Report(long bytesTransferred, long totalSize) => Report(bytesTransferred);

    void ITransferProgress.Report(long bytesTransferred) => Report(bytesTransferred);

    private void Report(long bytesTransferred) => MayHaveSentDot |= bytesTransferred >= expected;
}
