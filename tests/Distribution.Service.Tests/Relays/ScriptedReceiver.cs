using System.Net;
using System.Net.Sockets;

namespace Distribution.Service.Tests.Relays;

/// <summary>A receiver on loopback that is fine with everything but one stage, where it gives an answer of the test's.</summary>
internal sealed class ScriptedReceiver : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();

    /// <param name="stage"><c>GREETING</c>, a verb, <c>HANDSHAKE</c> behind STARTTLS, <c>CONTENT</c> for the middle of the content, or <c>.</c>.</param>
    /// <param name="answer">What it says there; null says nothing, empty hangs up.</param>
    public ScriptedReceiver(string stage, string? answer)
    {
        listener.Start();
        _ = Task.Run(async () =>
        {
            while (true)
            {
                await ServeAsync(await listener.AcceptTcpClientAsync(end.Token), stage, answer);
            }
        });
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Dispose()
    {
        end.Cancel();
        end.Dispose();
        listener.Dispose();
    }

    private async Task ServeAsync(TcpClient client, string stage, string? answer)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        var (said, lines) = ("GREETING", 0);
        do
        {
            if (said == stage && answer is "")
            {
                return;
            }

            if (said == stage && answer is null)
            {
                await Task.Delay(Timeout.Infinite, end.Token);
            }

            await writer.WriteLineAsync(said == stage ? answer : said switch { "GREETING" => "220 receiver.example.org", "EHLO" => Offer(stage), "STARTTLS" => "220 go on", "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 fine" });
            if (said == "STARTTLS" && stage == "HANDSHAKE")
            {
                return;
            }

            var content = said is "DATA" && stage is not "DATA";
            while (content && await reader.ReadLineAsync(end.Token) is { } line && line != ".")
            {
                if (++lines == 20 && stage == "CONTENT")
                {
                    return;
                }
            }

            said = content ? "." : (await reader.ReadLineAsync(end.Token))?.Split(' ', ':')[0].ToUpperInvariant() ?? "";
        }
        while (said.Length > 0);
    }

    private static string Offer(string stage) => stage switch
    {
        "AUTH" => "250-receiver.example.org\r\n250 AUTH PLAIN",
        "STARTTLS" or "HANDSHAKE" => "250-receiver.example.org\r\n250 STARTTLS",
        _ => "250 fine",
    };
}
