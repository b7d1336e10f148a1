using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Distribution.EndToEnd;

/// <summary>
/// An SMTP receiver that is the judge of crash tests: what it accepted stands in its journal, flushed to the disk before it says 250.
/// It serves each connection with the commands MailKit uses, with PIPELINING.
/// </summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly FileStream journal;
    private readonly List<Accepted> accepted = [];
    private readonly Lock gate = new();
    private readonly CancellationTokenSource stop = new();
    private readonly TimeSpan slowness;
    private readonly ConcurrentDictionary<int, bool> open = new();
    private readonly Task accepting;
    private int connections;

    /// <param name="journalFile">File that it writes its journal into.</param>
    /// <param name="slowness">How long it takes over each message before it is in the journal and again before it says so: a kill meets some on either way.</param>
    public Receiver(string journalFile, TimeSpan slowness)
    {
        this.slowness = slowness;
        journal = new FileStream(journalFile, FileMode.CreateNew, FileAccess.Write);
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Numbers of the connections that are open now.</summary>
    public IReadOnlySet<int> Open => open.Keys.ToHashSet();

    /// <summary>Everything accepted so far, in order.</summary>
    public IReadOnlyList<Accepted> All
    {
        get
        {
            lock (gate)
            {
                return [.. accepted];
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting.ContinueWith(_ => { }, TaskScheduler.Default);
        await journal.DisposeAsync();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            var client = await listener.AcceptTcpClientAsync(stop.Token);
            client.NoDelay = true;
            _ = ServeAsync(client, Interlocked.Increment(ref connections));
        }
    }

    private async Task ServeAsync(TcpClient client, int connection)
    {
        try
        {
            open[connection] = true;
            using (client)
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1);
                await SayAsync(stream, "220 receiver ESMTP");
                await ServeAsync(stream, reader, connection);
            }
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The sender was killed, or the test is over.
        }
        finally
        {
            open.TryRemove(connection, out _);
        }
    }

    private async Task ServeAsync(Stream stream, StreamReader reader, int connection)
    {
        var recipient = "";
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await SayAsync(stream, "250-receiver\r\n250-PIPELINING\r\n250 8BITMIME");
                    break;
                case "RCPT":
                    recipient = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                    await SayAsync(stream, "250 2.1.5 ok");
                    break;
                case "DATA":
                    await SayAsync(stream, "354 go ahead");
                    var message = await ReadMessageAsync(reader);
                    if (message is null)
                    {
                        return;
                    }

                    await Task.Delay(slowness, stop.Token);
                    Write(new Accepted(DateTimeOffset.UtcNow, connection, recipient, Header(message, "Message-Id"), Header(message, "Content-Language"), message));
                    await Task.Delay(slowness, stop.Token);
                    await SayAsync(stream, "250 2.0.0 accepted");
                    break;
                case "QUIT":
                    await SayAsync(stream, "221 bye");
                    return;
                default:
                    await SayAsync(stream, "250 ok");
                    break;
            }
        }
    }

    private async Task<string?> ReadMessageAsync(StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            if (line == ".")
            {
                return message.ToString();
            }

            message.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return null; // the sender died before the dot
    }

    private void Write(Accepted message)
    {
        lock (gate)
        {
            journal.Write(Encoding.UTF8.GetBytes($"{message.At:O}\t{message.Connection}\t{message.Recipient}\t{message.MessageId}\n"));
            journal.Flush(flushToDisk: true);
            accepted.Add(message);
        }
    }

    private static string Header(string message, string name) =>
        message.Split("\r\n").TakeWhile(l => l.Length > 0).FirstOrDefault(l => l.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim() ?? "";

    private static Task SayAsync(Stream stream, string reply) => stream.WriteAsync(Encoding.ASCII.GetBytes($"{reply}\r\n")).AsTask();

    /// <summary>A message that was accepted.</summary>
    internal sealed record Accepted(DateTimeOffset At, int Connection, string Recipient, string MessageId, string Language, string Message);
}
