using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Cli;

public sealed class EditionCommandTests
{
    [Theory]
    [InlineData("releases/2018-07-30-trafficking.en.txt", "version-is-source")]
    [InlineData("releases/2018-07-30-trafficking.es.txt", "version-language")]
    [InlineData("broken/empty.txt", "document-empty")]
    [InlineData("broken/binary.txt", "document-binary")]
    public async Task EditionSubmit_WrongText_IsKeptButNotSubmitted(string file, string code)
    {
        await using var shell = await Shell.WithReleaseAsync();

        (await shell.RunAsync("edition", "submit", "1", "fr", Shell.Seed(file), "--as", "3")).Refused(1, code, "Revision 1 of edition fr is kept");

        Assert.Equal(1, await shell.InDbAsync(db => db.Revisions.CountAsync(r => r.EditionId != 1)));
        Assert.Equal(await File.ReadAllBytesAsync(Shell.Seed(file), TestContext.Current.CancellationToken), await shell.InDbAsync(async db => (await db.Documents.ToListAsync()).Select(d => d.Bytes).Last()));
        (await shell.RunAsync("edition", "approve", "1", "fr", "--as", "2")).Refused(1, "edition-unknown");
    }

    [Fact]
    public async Task EditionSubmit_GoodVersionAfterARefusedOne_IsSubmittedAndApproved()
    {
        await using var shell = await Shell.WithReleaseAsync();
        await shell.RunAsync("edition", "submit", "1", "fr", Shell.Seed("broken/empty.txt"), "--as", "3");

        var submitted = (await shell.RunAsync("edition", "submit", "1", "fr", Shell.Seed("releases/2018-07-30-trafficking.fr.txt"), "--as", "3")).Done();

        Assert.Contains("revision 2 submitted", submitted.Output, StringComparison.Ordinal);
        Assert.Contains("sealed", (await shell.RunAsync("edition", "approve", "1", "fr", "--as", "2")).Done().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EditionSubmit_LanguageNobodyAskedFor_IsRefused()
    {
        await using var shell = await Shell.WithReleaseAsync();

        (await shell.RunAsync("edition", "submit", "1", "es", Shell.Seed("releases/2018-07-30-trafficking.es.txt"), "--as", "3")).Refused(1, "task-missing", "es");
    }

    [Fact]
    public async Task EditionApprove_WithAWarning_NeedsItsConfirmation()
    {
        await using var shell = await Shell.WithOfficeAsync();
        (await shell.RunAsync("release", "add", Shell.Seed("releases/2018-07-30-trafficking.en.txt"), "--as", "1")).Done();

        (await shell.RunAsync("edition", "approve", "1", "en", "--as", "2")).Refused(1, "title-missing", "--confirm title-missing");
        (await shell.RunAsync("edition", "approve", "1", "en", "--confirm", "title-missing", "--as", "2")).Done();
    }
}
