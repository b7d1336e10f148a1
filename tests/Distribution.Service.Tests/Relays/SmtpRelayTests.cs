using Distribution.Service.Mailings;
using Distribution.Service.Relays;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Tests.Relays;

/// <summary>What a real receiver's faults mean for the row: each against Postfix's <c>smtp-sink</c>.</summary>
public sealed class SmtpRelayTests
{
    /// <summary>Flags of smtp-sink, the outcome, and whether the connection is usable after it.</summary>
    public static TheoryData<string, string, bool> Faults => new()
    {
        { "", "Accepted", true },
        { "-f RCPT", "RefusedRecipient", true },
        { "-r RCPT", "Later", true },
        { "-f MAIL", "RelayRefused", true },
        { "-r MAIL", "RelayRefused", true },
        { "-f DATA", "RefusedMessage", true },
        { "-r DATA", "Later", true },
        { "-f .", "RefusedMessage", true },
        { "-r .", "Later", true },
        { "-Q RCPT", "Broken", false },
        { "-Q DATA", "Broken", false },
        { "-Q .", "Later", false },
        { "-q RCPT", "Broken", false },
        { "-q DATA", "Broken", false },
        { "-q .", "Uncertain", false },
        { "-p -f RCPT", "RefusedRecipient", true }, // without PIPELINING
        { "-p -q DATA", "Broken", false },
        { "-p -q .", "Uncertain", false },
        { "-8 -E", "Accepted", true }, // neither ESMTP nor 8BITMIME
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Send_ReceiverWithAFault_MeansForTheRow(string flags, string outcome, bool usable)
    {
        using var sink = await SmtpSink.StartAsync(flags.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        foreach (var lines in (int[])[1, 100, 5000]) // within MailKit's buffer, over it, over a socket's
        {
            await using var connection = await Relay(sink.Port).ConnectAsync(TestContext.Current.CancellationToken);

            var reply = await connection.SendAsync(TestLetters.Of(lines));

            Assert.Equal((lines, outcome, usable), (lines, reply.Outcome.ToString(), connection.IsUsable));
            Assert.NotEmpty(reply.Text);
        }
    }

    [Theory]
    [InlineData("RCPT", "Broken")]
    [InlineData("DATA", "Broken")]
    [InlineData(".", "Uncertain")]
    public async Task Send_ReplyDoesNotComeInTime_OnlyAfterTheDotUncertain(string stage, string outcome)
    {
        using var receiver = new ScriptedReceiver(stage, answer: null);
        await using var connection = await Relay(receiver.Port, o => o.Timeout = TimeSpan.FromSeconds(1)).ConnectAsync(TestContext.Current.CancellationToken);

        var reply = await connection.SendAsync(TestLetters.Of());

        Assert.Equal((outcome, false), (reply.Outcome.ToString(), connection.IsUsable));
    }

    [Fact]
    public async Task Send_ConnectionCutInMidContent_IsBroken()
    {
        using var receiver = new ScriptedReceiver("CONTENT", answer: "");
        await using var connection = await Relay(receiver.Port).ConnectAsync(TestContext.Current.CancellationToken);

        Assert.Equal(RelayOutcome.Broken, (await connection.SendAsync(TestLetters.Of(lines: 400_000))).Outcome);
    }

    [Fact]
    public async Task Connect_GreetingDoesNotComeInTime_IsUnreachable()
    {
        using var receiver = new ScriptedReceiver("GREETING", answer: null);

        await Assert.ThrowsAsync<RelayUnreachableException>(() => Relay(receiver.Port, o => o.Timeout = TimeSpan.FromSeconds(1)).ConnectAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Send_AfterARefusal_TheSameConnectionGoesOn()
    {
        using var sink = await SmtpSink.StartAsync("-r", ".");
        await using var connection = await Relay(sink.Port).ConnectAsync(TestContext.Current.CancellationToken);

        var replies = new[] { await connection.SendAsync(TestLetters.Of()), await connection.SendAsync(TestLetters.Of()) };

        Assert.All(replies, reply => Assert.Equal(RelayOutcome.Later, reply.Outcome));
    }

    [Fact]
    public async Task IsUsable_AfterItsShareOfMessages_IsFalse()
    {
        using var sink = await SmtpSink.StartAsync();
        await using var connection = await Relay(sink.Port, o => o.MessagesPerConnection = 2).ConnectAsync(TestContext.Current.CancellationToken);

        await connection.SendAsync(TestLetters.Of());
        var afterOne = connection.IsUsable;
        await connection.SendAsync(TestLetters.Of());

        Assert.Equal((true, false), (afterOne, connection.IsUsable));
    }

    [Theory]
    [InlineData("-q", "CONNECT")]
    [InlineData("-f", "CONNECT")]
    [InlineData("-r", "CONNECT")]
    [InlineData("-Q", "CONNECT")]
    public async Task Connect_GreetingRefusedOrDropped_IsUnreachable(params string[] flags)
    {
        using var sink = await SmtpSink.StartAsync(flags);

        var failure = await Assert.ThrowsAsync<RelayUnreachableException>(() => Relay(sink.Port).ConnectAsync(TestContext.Current.CancellationToken));

        Assert.Contains($"127.0.0.1:{sink.Port}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connect_NobodyListens_IsUnreachable() =>
        await Assert.ThrowsAsync<RelayUnreachableException>(() => Relay(SmtpSink.FreePort()).ConnectAsync(TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("smtp+starttls://127.0.0.1:")]
    [InlineData("smtps://127.0.0.1:")]
    [InlineData("smtp://user:password@127.0.0.1:")] // offers no AUTH
    public async Task Connect_ReceiverWithoutTlsOrAuthentication_IsUnreachableNotDowngraded(string url)
    {
        using var sink = await SmtpSink.StartAsync();

        await Assert.ThrowsAsync<RelayUnreachableException>(() => Relay(sink.Port, _ => { }, url).ConnectAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("STARTTLS", "454 4.7.0 TLS not available")]
    [InlineData("STARTTLS", "")] // hangs up
    [InlineData("HANDSHAKE", "")] // begins TLS and hangs up
    public async Task Connect_TlsDroppedOrRefused_IsUnreachableNotDowngraded(string stage, string answer)
    {
        using var receiver = new ScriptedReceiver(stage, answer);

        var failure = await Assert.ThrowsAsync<RelayUnreachableException>(() => Relay(receiver.Port, _ => { }, "smtp+starttls://127.0.0.1:").ConnectAsync(TestContext.Current.CancellationToken));

        Assert.Contains($"127.0.0.1:{receiver.Port}", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RCPT", "550 5.7.515 Access denied", "RefusedSender")]
    [InlineData("RCPT", "450 4.7.1 Greylisted", "Later")]
    [InlineData("RCPT", "550 5.1.1 User unknown", "RefusedRecipient")]
    [InlineData(".", "554 5.7.26 Unauthenticated", "RefusedSender")]
    [InlineData(".", "554 5.6.0 Malformed", "RefusedMessage")]
    [InlineData(".", "421 4.3.2 Shutting down", "Later")]
    [InlineData("RCPT", "452 4.2.2 Mailbox full", "Later")]
    [InlineData("RCPT", "452 4.3.1 Insufficient system storage", "Later")]
    [InlineData(".", "452 4.3.1 Insufficient system storage", "Later")]
    [InlineData("MAIL", "452 4.3.1 Insufficient system storage", "RelayRefused")] // before any recipient was named: all rows wait
    [InlineData("MAIL", "530 5.7.0 Authentication required", "RelayRefused")]
    public async Task Send_EnhancedCode_SaysWhoseFaultItIs(string stage, string answer, string outcome)
    {
        using var receiver = new ScriptedReceiver(stage, answer);
        await using var connection = await Relay(receiver.Port).ConnectAsync(TestContext.Current.CancellationToken);

        Assert.Equal(outcome, (await connection.SendAsync(TestLetters.Of())).Outcome.ToString());
    }

    private static SmtpRelay Relay(int port, Action<MailOptions>? set = null, string url = "smtp://127.0.0.1:")
    {
        var options = new MailOptions();
        set?.Invoke(options);
        Assert.True(RelayAddress.TryParse($"{url}{port}", out var address, out _));
        return new SmtpRelay(address, Options.Create(options));
    }
}
