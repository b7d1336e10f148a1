using Distribution.Service.Relays;

namespace Distribution.Service.Tests.Relays;

public sealed class PickupRelayTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("distribution-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Send_Letter_IsWrittenUnderItsNameAndNothingElse()
    {
        var reply = await SendAsync(Path.Combine(folder, "mail"), TestLetters.Of(name: "42"));

        var file = Path.Combine(folder, "mail", "release", "en", "42.eml");
        Assert.Equal((RelayOutcome.Written, file), (reply.Outcome, reply.Text));
        Assert.Equal([file], Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
        Assert.Equal("A new quay", (await MimeKit.MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken)).Subject);
    }

    [Fact]
    public async Task Send_SameNameTwice_OneFileWithTheLastLetter()
    {
        await SendAsync(folder, TestLetters.Of(lines: 900));
        await SendAsync(folder, TestLetters.Of(lines: 1));

        var file = Assert.Single(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
        Assert.True(new FileInfo(file).Length < 1000, "the longer letter shines through");
    }

    [Fact]
    public async Task Send_FolderCannotBeWritten_IsTheRelaysFault()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "release"), "in the way", TestContext.Current.CancellationToken);

        Assert.Equal(RelayOutcome.RelayRefused, (await SendAsync(folder, TestLetters.Of())).Outcome);
    }

    [Fact]
    public async Task Connect_FolderCannotBeMade_IsUnreachable()
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "in the way", TestContext.Current.CancellationToken);

        var failure = await Assert.ThrowsAsync<RelayUnreachableException>(() => new PickupRelay(Path.Combine(file, "mail")).ConnectAsync(TestContext.Current.CancellationToken));

        Assert.Contains(file, failure.Message, StringComparison.Ordinal);
    }

    private static async Task<RelayReply> SendAsync(string directory, Letter letter)
    {
        await using var connection = await new PickupRelay(directory).ConnectAsync(CancellationToken.None);
        return await connection.SendAsync(letter);
    }
}
