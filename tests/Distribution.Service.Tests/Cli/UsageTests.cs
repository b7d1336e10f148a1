namespace Distribution.Service.Tests.Cli;

public sealed class UsageTests
{
    [Theory]
    [InlineData("nonsense")]
    [InlineData("release")]
    [InlineData("release", "show", "seven")]
    [InlineData("release", "ask", "1", "fr", "--due", "2099-01-01T00:00", "--as", "1")] // without offset
    [InlineData("release", "ask", "1", "fr,english!", "--due", "2099-01-01T00:00Z", "--as", "1")]
    [InlineData("release", "embargo", "1", "2026-12-10 10:00", "--as", "1")] // without zone
    [InlineData("list", "add", "x", "--title", "X", "--policy", "maybe", "--as", "1")]
    [InlineData("list", "add", "x", "--title", "X", "--policy", "wait", "--wait", "long", "--as", "1")]
    [InlineData("person", "add", "A", "a@example.org", "--role", "king")]
    [InlineData("mailing", "add", "1", "proof", "--lists", "a", "--as", "1")]
    [InlineData("hold", "1", "--as", "1")]
    [InlineData("hold", "--all", "--as", "1")]
    [InlineData("serve", "--role", "half")]
    public async Task Run_BadArguments_IsRefusedWithASentence(params string[] args)
    {
        await using var shell = Shell.New();

        var outcome = await shell.RunAsync(args);

        outcome.Refused(2, "usage");
        Assert.Empty(outcome.Output);
        Assert.False(Directory.Exists(shell.Data));
    }

    [Fact]
    public async Task Run_Help_IsDone()
    {
        await using var shell = Shell.New();

        Assert.Contains("embargo <ID> <WHEN>", (await shell.RunAsync("release", "--help")).Done().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list", "add", "x", "--title", "X", "--policy", "skip")]
    [InlineData("person", "add", "B", "b@example.org", "--role", "translator")]
    [InlineData("release", "embargo", "1", "none")]
    [InlineData("hold", "--all", "doubt")]
    [InlineData("unhold", "1", "doubt")]
    [InlineData("mailing", "approve", "1")]
    [InlineData("mailing", "cancel", "1")]
    [InlineData("delivery", "resolve", "1", "sent")]
    [InlineData("edition", "approve", "1", "en")]
    public async Task Run_ChangingVerbWithoutActor_IsRefused(params string[] args)
    {
        await using var shell = Shell.New();
        (await shell.RunAsync("migrate")).Done();
        (await shell.RunAsync("person", "add", "A", "a@example.org", "--role", "translator")).Done();

        (await shell.RunAsync(args)).Refused(2, "actor-missing", "--as");
    }

    [Fact]
    public async Task Run_UnknownActor_IsRefused()
    {
        await using var shell = await Shell.WithOfficeAsync();

        (await shell.RunAsync("hold", "--all", "doubt", "--as", "nobody@example.org")).Refused(1, "person-unknown", "nobody@example.org");
    }

    [Fact]
    public async Task PersonAdd_FirstOfADatabase_BecomesAdministratorWithoutActor()
    {
        await using var shell = Shell.New();
        (await shell.RunAsync("migrate")).Done();

        var outcome = (await shell.RunAsync("person", "add", "苏映舟", "Su@Example.org", "--role", "translator", "--languages", "zh,fr", "--zone", "Asia/Shanghai")).Done();

        Assert.Contains("Person 1: 苏映舟 <su@example.org>, translator, administrator", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PersonAdd_RefusedZone_NamesCities()
    {
        await using var shell = Shell.New();
        (await shell.RunAsync("migrate")).Done();

        (await shell.RunAsync("person", "add", "A", "a@example.org", "--role", "approver", "--zone", "CET")).Refused(1, "zone-refused", "CET", "Europe/Vienna");
    }
}
