using Distribution.Service.Tests.Cli;

namespace Distribution.Service.Tests.Secrets;

public sealed class SecretFilesTests
{
    [Fact]
    public async Task Secret_InAFile_IsTheSettingOfItsName()
    {
        await using var shell = Shell.New();
        shell.With("Secrets:Directory", Path.Combine(shell.Folder, "secrets")).With("Mail:Relay", null);
        (await shell.RunAsync("migrate")).Done();
        Assert.Matches("(?m)^relay +fault ", (await shell.RunAsync("check")).Output);

        shell.Write("secrets/Mail__Relay", $"pickup:{Path.Combine(shell.Folder, "mail")}\n"); // an editor ends the line

        Assert.Matches("(?m)^relay +ok .*/mail answers", (await shell.RunAsync("check")).Done().Output);
        (await shell.RunAsync("check", "--send", "postmaster@example.org")).Done();
        using var serving = await shell.ServeAsync(Shell.FreeUrl()); // the host reads them too
        Assert.Equal(0, await Shell.EndAsync(serving));
    }

    [Fact]
    public async Task Secret_ConnectionStringInAFile_IsUsedByEveryVerb()
    {
        await using var shell = Shell.New();
        shell.With("Storage:Embedded", null).With("Secrets:Directory", Path.Combine(shell.Folder, "secrets"));
        shell.Write("secrets/ConnectionStrings__Distribution", await Stores.StoreTemplates.CopyPostgresAsync());

        (await shell.RunAsync("person", "add", "A", "a@example.org", "--role", "approver")).Done();
    }

    [Fact]
    public async Task Secret_ThatCannotBeRead_IsSaidAndNotTakenForMissing()
    {
        await using var shell = Shell.New();
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(shell.Folder, "secrets")).FullName, "Mail__Relay");
        File.CreateSymbolicLink(file, Path.Combine(shell.Folder, "nowhere")); // unreadable even for root
        shell.With("Secrets:Directory", Path.GetDirectoryName(file));

        (await shell.RunAsync("serve")).Refused(2, "secret-file-unreadable", file);
    }
}
