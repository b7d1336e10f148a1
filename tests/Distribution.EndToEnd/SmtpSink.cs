using System.Net;
using System.Net.Sockets;

namespace Distribution.EndToEnd;

/// <summary>Postfix's <c>smtp-sink</c>, which writes each message it accepts into a file of its own.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly Child process;

    private SmtpSink(Child process, string folder, int port) => (this.process, Folder, Port) = (process, folder, port);

    /// <summary>Where its files are.</summary>
    public string Folder { get; }

    public int Port { get; }

    public static async Task<SmtpSink> StartAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var port = FreePort();
        var user = Environment.IsPrivilegedProcess ? new[] { "-u", "root" } : [];
        var sink = Child.Start("/usr/sbin/smtp-sink", environment: null, [.. user, "-d", Path.Combine(folder, "%M."), $"127.0.0.1:{port}", "200"]);
        await sink.UntilAsync(() => AnswersAsync(port), TimeSpan.FromSeconds(30), "smtp-sink does not answer");
        return new SmtpSink(sink, folder, port);
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
