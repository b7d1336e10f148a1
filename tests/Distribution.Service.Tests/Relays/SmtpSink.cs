using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Distribution.Service.Tests.Relays;

/// <summary>Postfix's <c>smtp-sink</c> on a free port of loopback, with the fault that its flags name.</summary>
internal sealed class SmtpSink : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Process process;

    private SmtpSink(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public static async Task<SmtpSink> StartAsync(params string[] flags)
    {
        var port = FreePort();
        string[] user = Environment.IsPrivilegedProcess ? ["-u", "nobody"] : [];
        var start = new ProcessStartInfo(File.Exists("/usr/sbin/smtp-sink") ? "/usr/sbin/smtp-sink" : "smtp-sink", [.. user, .. flags, $"127.0.0.1:{port}", "100"])
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var sink = new SmtpSink(Process.Start(start)!, port);
        await sink.UntilListeningAsync();
        return sink;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private async Task UntilListeningAsync()
    {
        for (var started = Stopwatch.StartNew(); ; await Task.Delay(20))
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException) when (started.Elapsed < Patience && !process.HasExited)
            {
                // It is still starting.
            }
        }
    }
}
