using Distribution.Service.Relays;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Distribution.Service.Tests.Relays;

/// <summary>How long all connections wait together when the relay cannot be used.</summary>
public sealed class RelayDoorTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly string folder = Directory.CreateTempSubdirectory("distribution-test-").FullName;
    private readonly RelayDoor door;

    public RelayDoorTests() => door = new RelayDoor(new PickupRelay(folder), time, NullLogger<RelayDoor>.Instance);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Connect_AfterEachRefusal_WaitsTwiceAsLongUpToHalfAMinute()
    {
        foreach (var seconds in (int[])[1, 2, 4, 8, 16, 30, 30])
        {
            door.Close("530 not you");

            Assert.Equal("530 not you", door.Trouble);
            await AssertOpensAfterAsync(TimeSpan.FromSeconds(seconds));
        }
    }

    [Fact]
    public async Task Connect_AfterALetterPassed_TheNextTroubleIsANewOne()
    {
        door.Close("530 not you");
        await AssertOpensAfterAsync(TimeSpan.FromSeconds(1));
        door.Passed();

        Assert.Null(door.Trouble);
        door.Close("530 again");
        await AssertOpensAfterAsync(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Close_ByManyConnectionsAtOnce_CountsOnce()
    {
        foreach (var _ in Enumerable.Range(0, 8))
        {
            door.Close("530 not you");
        }

        await AssertOpensAfterAsync(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Send_LoginRefusedAgainAndAgain_TheWaitGrowsThoughTheRelayCanBeReached()
    {
        using var receiver = new ScriptedReceiver("MAIL", "530 5.7.0 Authentication required");
        Assert.True(RelayAddress.TryParse($"smtp://127.0.0.1:{receiver.Port}", out var address, out _));
        var smtp = new RelayDoor(new SmtpRelay(address, Microsoft.Extensions.Options.Options.Create(new Service.Mailings.MailOptions())), time, NullLogger<RelayDoor>.Instance);
        await using var line = new RelayLine(smtp);
        foreach (var seconds in (int[])[1, 2, 4])
        {
            await line.ReadyAsync(CancellationToken.None);
            Assert.Equal(RelayOutcome.RelayRefused, (await line.SendAsync(TestLetters.Of())).Outcome);
            Assert.False(line.IsReady);
            time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
            var waiting = line.ReadyAsync(CancellationToken.None);
            Assert.False(waiting.IsCompleted, $"opened before {seconds} s");
            time.Advance(TimeSpan.FromTicks(1));
            await waiting.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        }
    }

    private async Task AssertOpensAfterAsync(TimeSpan wait)
    {
        var connecting = door.ConnectAsync(CancellationToken.None);
        time.Advance(wait - TimeSpan.FromTicks(1));
        Assert.False(connecting.IsCompleted, $"opened before {wait}");
        time.Advance(TimeSpan.FromTicks(1));
        await connecting.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
