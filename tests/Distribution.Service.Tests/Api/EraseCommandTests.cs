using Distribution.Service.Tests.Cli;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Api;

/// <summary>The same verb as that of the API.</summary>
public sealed class EraseCommandTests
{
    [Fact]
    public async Task EraseSubscriber_ByItsAddress_NamesNobodyAnyMore()
    {
        await using var shell = await Shell.WithOfficeAsync();
        (await shell.RunAsync("import", "subscribers", Shell.Seed("subscribers.csv"), "--as", "1")).Done();

        (await shell.RunAsync("erase", "subscriber", "harriet.quillfeather@example.org", "--as", "2")).Refused(1, "role-missing");
        (await shell.RunAsync("erase", "subscriber", "nobody@example.org", "--as", "1")).Refused(1, "subscriber-unknown", "nobody@example.org");
        (await shell.RunAsync("erase", "subscriber", "Harriet.Quillfeather@example.org", "--as", "1")).Done();

        Assert.Equal(0, await shell.InDbAsync(db => db.Subscribers.CountAsync(s => s.Name == "Harriet Quillfeather" || s.Email.StartsWith("harriet"))));
        Assert.Equal(100, await shell.InDbAsync(db => db.Subscribers.CountAsync()));
    }
}
