using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Cli;

public sealed class ReleaseCommandTests
{
    [Theory]
    [InlineData("broken/empty.txt", "document-empty")]
    [InlineData("broken/binary.txt", "document-binary")]
    public async Task ReleaseAdd_UnreadableDocument_IsRefusedAndKeepsTheBytes(string file, string code)
    {
        await using var shell = await Shell.WithOfficeAsync();

        (await shell.RunAsync("release", "add", Shell.Seed(file), "--as", "1")).Refused(1, code);

        Assert.Equal(0, await shell.InDbAsync(db => db.Releases.CountAsync()));
        Assert.Equal(await File.ReadAllBytesAsync(Shell.Seed(file), TestContext.Current.CancellationToken), await shell.InDbAsync(db => db.Documents.Select(d => d.Bytes).SingleAsync()));
    }

    [Fact]
    public async Task ReleaseAdd_MissingFile_IsRefused()
    {
        await using var shell = await Shell.WithOfficeAsync();

        (await shell.RunAsync("release", "add", "nowhere.txt", "--as", "1")).Refused(1, "file-unreadable", "nowhere.txt");
    }

    [Fact]
    public async Task ReleaseAdd_ByATranslator_IsRefused()
    {
        await using var shell = await Shell.WithOfficeAsync();

        (await shell.RunAsync("release", "add", Shell.Seed("releases/2018-07-30-trafficking.en.txt"), "--as", "3")).Refused(1, "role-missing", "spokesperson");
    }

    [Fact]
    public async Task ReleaseShow_SeedRelease_ShowsTextEditionsTasksAndFindings()
    {
        await using var shell = await Shell.WithOfficeAsync();
        Assert.Contains("[title-missing]", (await shell.RunAsync("release", "add", Shell.Seed("releases/2018-07-30-trafficking.en.txt"), "--as", "1")).Done().Output, StringComparison.Ordinal);
        (await shell.RunAsync("release", "ask", "1", "fr,sw", "--due", "2099-01-01T01:00+01:00", "--as", "1")).Done();

        var shown = (await shell.RunAsync("release", "show", "1")).Done().Output;

        Assert.Contains("Embargo: undecided", shown, StringComparison.Ordinal);
        Assert.Contains("10           Let us take this opportunity", shown, StringComparison.Ordinal);
        Assert.Contains("submitted, revision 1, source", shown, StringComparison.Ordinal);
        Assert.Contains("[title-missing]", shown, StringComparison.Ordinal);
        Assert.Contains("1: fr, new, due 2099-01-01 00:00:00Z, Yasmine Berkaoui", shown, StringComparison.Ordinal);
        Assert.Contains("2: sw, new, due 2099-01-01 00:00:00Z, nobody asked", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReleaseShow_Unknown_IsRefused()
    {
        await using var shell = await Shell.WithOfficeAsync();

        (await shell.RunAsync("release", "show", "9")).Refused(1, "release-unknown", "9");
    }

    [Fact]
    public async Task ReleaseUnask_OpenTask_IsCancelledOnceAndNothingCanBeHandedIn()
    {
        await using var shell = await Shell.WithReleaseAsync();
        var version = shell.Write("fr.txt", "Titre du communiqué\n\nVIENNE - Un paragraphe.\n");

        (await shell.RunAsync("release", "unask", "1", "fr", "--as", "3")).Refused(1, "role-missing");
        (await shell.RunAsync("release", "unask", "1", "ar", "--as", "1")).Refused(1, "task-unknown", "ar");
        Assert.Contains("Task 1: fr, cancelled", (await shell.RunAsync("release", "unask", "1", "fr", "--as", "1")).Done().Output, StringComparison.Ordinal);
        (await shell.RunAsync("release", "unask", "1", "fr", "--as", "1")).Refused(1, "task-state", "cancelled");
        (await shell.RunAsync("edition", "submit", "1", "fr", version, "--as", "3")).Refused(1, "task-cancelled", "fr");

        Assert.Null(await shell.InDbAsync(db => db.Tasks.Select(t => t.RemindAt).SingleAsync()));
        Assert.Equal(1, await shell.InDbAsync(db => db.Audit.CountAsync(a => a.Act == "translation taken back" && a.PersonId == 1)));
        Assert.Equal(await File.ReadAllBytesAsync(version, TestContext.Current.CancellationToken), await shell.InDbAsync(db => db.Documents.Where(d => d.FileName == "fr.txt").Select(d => d.Bytes).SingleAsync()));
    }

    [Theory]
    [InlineData("2099-03-29 02:30", "Europe/Vienna", "embargo-does-not-occur")]
    [InlineData("2099-10-25 02:30", "Europe/Vienna", "embargo-occurs-twice")]
    [InlineData("2099-12-10 10:00", "CET", "zone-refused")]
    [InlineData("2099-12-10 10:00", "GMT+2", "zone-refused")]
    [InlineData("2001-12-10 10:00", "Europe/Vienna", "embargo-has-passed")]
    [InlineData("10 December 2099", "Europe/Vienna", "embargo-time-unreadable")]
    public async Task ReleaseEmbargo_ImpossibleTime_IsRefusedAndStaysUndecided(string time, string zone, string code)
    {
        await using var shell = await Shell.WithReleaseAsync();

        (await shell.RunAsync("release", "embargo", "1", time, zone, "--as", "1")).Refused(1, code);

        Assert.Null(await shell.InDbAsync(db => db.Releases.Select(r => r.LiftsAt).SingleAsync()));
    }

    [Theory]
    [InlineData("earlier", "2099-10-25 00:30:00Z")]
    [InlineData("later", "2099-10-25 01:30:00Z")]
    public async Task ReleaseEmbargo_TimeThatOccursTwice_IsSetByItsOccurrence(string occurrence, string instant)
    {
        await using var shell = await Shell.WithReleaseAsync();

        var outcome = (await shell.RunAsync("release", "embargo", "1", "2099-10-25 02:30", "Europe/Vienna", "--occurrence", occurrence, "--confirm", "embargo-far-ahead", "--as", "1")).Done();

        Assert.Contains($"2099-10-25 02:30:00 Europe/Vienna = {instant}", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReleaseEmbargo_MoreThanAYearAhead_NeedsConfirmation()
    {
        await using var shell = await Shell.WithReleaseAsync();
        string[] call = ["release", "embargo", "1", "2099-12-10 10:00", "Europe/Vienna", "--as", "1"];

        (await shell.RunAsync(call)).Refused(1, "embargo-far-ahead", "--confirm embargo-far-ahead");
        Assert.Null(await shell.InDbAsync(db => db.Releases.Select(r => r.LiftsAt).SingleAsync()));
        (await shell.RunAsync([.. call, "--confirm", "embargo-far-ahead"])).Done();
    }

    [Fact]
    public async Task ReleaseEmbargo_OtherThanTheDocuments_NeedsConfirmation()
    {
        await using var shell = await Shell.WithOfficeAsync();
        var file = shell.Write("embargoed.txt", "EMBARGOED UNTIL 10 December 2098, 10:00 CET\n\nA title of the release\n\nVIENNA, 10 December 2098 - A paragraph of the release that says something.\n\nIt has a second paragraph too.\n");
        (await shell.RunAsync("release", "add", file, "--as", "1")).Done();
        string[] call = ["release", "embargo", "1", "2098-12-10 11:00", "Europe/Vienna", "--confirm", "embargo-far-ahead", "--as", "1"];

        (await shell.RunAsync(call)).Refused(1, "embargo-line-differs", "--confirm embargo-line-differs");
        (await shell.RunAsync([.. call, "--confirm", "embargo-line-differs"])).Done();
    }

    [Fact]
    public async Task Hold_All_HoldsEveryReleaseAndUnholdLetsThemGo()
    {
        await using var shell = await Shell.WithReleaseAsync();
        (await shell.RunAsync("release", "add", Shell.Seed("releases/2018-07-30-trafficking.fr.txt"), "--as", "1")).Done();

        var held = (await shell.RunAsync("hold", "--all", "a figure in doubt", "--as", "2")).Done();

        Assert.Contains("Release 1: held", held.Output, StringComparison.Ordinal);
        Assert.Contains("Release 2: held", held.Output, StringComparison.Ordinal);
        Assert.Contains("a figure in doubt", (await shell.RunAsync("release", "show", "2")).Output, StringComparison.Ordinal);
        (await shell.RunAsync("hold", "1", "again", "--as", "2")).Refused(1, "release-state");
        (await shell.RunAsync("unhold", "--all", "figure confirmed", "--as", "2")).Done();
        Assert.Equal(0, await shell.InDbAsync(db => db.Releases.CountAsync(r => r.HeldAt != null)));
    }
}
