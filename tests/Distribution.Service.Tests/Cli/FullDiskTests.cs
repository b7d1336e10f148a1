using Distribution.Service.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Cli;

public sealed class FullDiskTests
{
    [Fact]
    public async Task Import_DiskIsFull_SaysSoWithNothingHalfDoneAndGoesWhenThereIsRoom()
    {
        await using var shell = await Shell.WithOfficeAsync();
        string[] verb = ["import", "subscribers", Shell.Seed("subscribers.csv"), "--as", "1"];
        await FullDisk.FillAsync(shell.Data);

        (await shell.RunAsync(verb)).Refused(3, "database-unreachable", "full");

        Assert.Equal(0, await shell.InDbAsync(db => db.Subscribers.CountAsync()));
        Assert.Equal(0, await shell.InDbAsync(db => db.Audit.CountAsync(a => a.Act == "subscribers imported")));
        await FullDisk.FreeAsync(shell.Data);
        Assert.Contains("added 100", (await shell.RunAsync(verb)).Done().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReleaseAdd_DiskIsFull_SaysSoWithNoReleaseHalfThere()
    {
        await using var shell = await Shell.WithOfficeAsync();
        var paragraphs = Enumerable.Range(1, 200).Select(n => $"The harbour has {n} quays, and each of them is open to every ship that asks for a place.\n\n");
        string[] verb = ["release", "add", shell.Write("long.txt", $"A title of the release\n\nVIENNA, 10 December 2026 - {string.Concat(paragraphs)}"), "--as", "1"];
        await FullDisk.FillAsync(shell.Data);

        (await shell.RunAsync(verb)).Refused(3, "database-unreachable", "full");

        Assert.Equal((0, 0, 0), await shell.InDbAsync(async db => (await db.Releases.CountAsync(), await db.Editions.CountAsync(), await db.Revisions.CountAsync())));
        await FullDisk.FreeAsync(shell.Data);
        (await shell.RunAsync(verb)).Done();
    }
}
