using System.Text.Json;

namespace Distribution.Service.Tests.Cli;

public sealed class ReadCommandTests : IAsyncLifetime
{
    private readonly Shell shell = Shell.New();

    [Fact]
    public async Task Read_WithoutAnySetting_ShowsTheParts()
    {
        shell.With("Storage:Embedded", null).With("Mail:Relay", null).With("Site:PublicUrl", null);

        var outcome = (await shell.RunAsync("read", Shell.Seed("releases/2018-07-30-trafficking.en.txt"))).Done();

        Assert.Contains("dateline     Vienna, 30 July", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Sonya Yee", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("warning: The document has no title. Set one. [title-missing]", outcome.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shell.Data));
    }

    [Fact]
    public async Task Read_JsonOfSeveral_PrintsALineEachInOrderAndFailsForTheUnreadable()
    {
        string[] files = [Shell.Seed("releases/2018-07-30-trafficking.zh.txt"), Shell.Seed("broken/empty.txt"), "missing.txt", Shell.Seed("releases/2018-07-30-trafficking.en.txt")];

        var outcome = await shell.RunProgramAsync(["read", "--json", .. files]);

        Assert.Equal(1, outcome.Code);
        var lines = outcome.Output.TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(files, lines.Select(l => l.GetProperty("file").GetString()));
        Assert.Equal("zh", lines[0].GetProperty("language").GetString());
        Assert.Contains("人", outcome.Output, StringComparison.Ordinal);
        Assert.Equal("document-empty", lines[1].GetProperty("error").GetProperty("code").GetString());
        Assert.Equal("file-unreadable", lines[2].GetProperty("error").GetProperty("code").GetString());
        Assert.Equal("title-missing", lines[3].GetProperty("findings")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Read_UnderAnotherLocale_PrintsUtf8WithoutMark()
    {
        var outcome = (await shell.RunProgramAsync("read", "--json", Shell.Seed("releases/2018-07-30-trafficking.ar.txt"))).Done();

        Assert.StartsWith("{", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("تموز", outcome.Output, StringComparison.Ordinal);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => shell.DisposeAsync();
}
