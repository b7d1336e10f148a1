using MimeKit;

namespace Distribution.Service.Tests.Cli;

public sealed class CheckCommandTests
{
    [Fact]
    public async Task Check_GoodInstallation_SaysOkForEachPart()
    {
        await using var shell = Shell.New();
        (await shell.RunAsync("migrate")).Done();

        var outcome = (await shell.RunAsync("check")).Done();

        foreach (var part in new[] { "machine", "configuration", "site", "templates", "signing", "link keys", "database", "clock", "relay" })
        {
            Assert.Matches($"(?m)^{part} +ok ", outcome.Output);
        }
    }

    [Fact]
    public async Task Check_PlainAddress_Warns()
    {
        await using var shell = Shell.New();
        (await shell.RunAsync("migrate")).Done();

        var outcome = (await shell.With("Site:PublicUrl", "http://press.example.org").RunAsync("check")).Done();

        Assert.Matches("(?m)^site +warning .*https", outcome.Output);
    }

    [Fact]
    public async Task Check_RelayThatDoesNotAnswer_IsUnreachableAndGoesOn()
    {
        await using var shell = Shell.New();
        (await shell.RunAsync("migrate")).Done();
        var port = new Uri(Shell.FreeUrl()).Port;

        var outcome = await shell.With("Mail:Relay", $"smtp://user:secret@127.0.0.1:{port}").RunAsync("check");

        Assert.Equal(3, outcome.Code);
        Assert.Matches($"(?m)^relay +fault .*127.0.0.1:{port} does not answer", outcome.Output);
        Assert.Matches("(?m)^database +ok", outcome.Output);
        Assert.DoesNotContain("secret", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_FaultOfConfigurationBesideRelay_IsUsage()
    {
        await using var shell = Shell.New();

        var outcome = await shell.With("Mail:Relay", "smtp://127.0.0.1:1").With("Mail:Prepared", "1").RunAsync("check");

        Assert.Equal(2, outcome.Code);
        Assert.Matches("(?m)^configuration +fault .*Mail:Prepared", outcome.Output);
    }

    [Fact]
    public async Task Check_Send_HandsOneMailToTheRelay()
    {
        await using var shell = Shell.New();
        (await shell.RunAsync("migrate")).Done();

        (await shell.RunAsync("check", "--send", "postmaster@example.org")).Done();

        var mail = Assert.Single(Directory.EnumerateFiles(Path.Combine(shell.Folder, "mail"), "*.eml", SearchOption.AllDirectories));
        using var message = await MimeMessage.LoadAsync(mail, TestContext.Current.CancellationToken);
        Assert.Equal("postmaster@example.org", message.To.Mailboxes.Single().Address);
    }
}
