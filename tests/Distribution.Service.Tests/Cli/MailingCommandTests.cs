using Distribution.Service.Mailings;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Cli;

public sealed class MailingCommandTests
{
    [Fact]
    public async Task MailingAdd_UnknownList_IsRefused()
    {
        await using var shell = await Shell.WithReleaseAsync();

        (await shell.RunAsync("mailing", "add", "1", "release", "--lists", "human-rights,gardening", "--as", "1")).Refused(1, "list-unknown", "gardening");

        Assert.Equal(0, await shell.InDbAsync(db => db.Mailings.CountAsync()));
    }

    [Fact]
    public async Task MailingApprove_SourceNotSealed_IsRefused()
    {
        await using var shell = await WithMailingAsync();

        (await shell.RunAsync("mailing", "approve", "1", "--as", "2")).Refused(1, "source-not-sealed", "release 1");

        await IsDraftAsync(shell);
    }

    [Fact]
    public async Task MailingApprove_EmbargoUndecided_IsRefused()
    {
        await using var shell = await WithMailingAsync();
        (await shell.RunAsync("edition", "approve", "1", "en", "--as", "2")).Done();

        (await shell.RunAsync("mailing", "approve", "1", "--as", "2")).Refused(1, "embargo-undecided");

        await IsDraftAsync(shell);
    }

    [Fact]
    public async Task MailingApprove_AudienceOfNobody_IsRefused()
    {
        await using var shell = await WithMailingAsync();
        (await shell.RunAsync("edition", "approve", "1", "en", "--as", "2")).Done();
        (await shell.RunAsync("release", "embargo", "1", "none", "--as", "1")).Done();

        (await shell.RunAsync("mailing", "approve", "1", "--as", "2")).Refused(1, "audience-empty", "Mailing 1");

        await IsDraftAsync(shell);
    }

    [Fact]
    public async Task MailingApprove_LiftOnAnotherDay_NamesWhatConfirmsIt()
    {
        await using var shell = await WithMailingAsync();
        shell.Without("Mail:Relay"); // verbs send nothing
        (await shell.RunAsync("import", "subscribers", Shell.Seed("subscribers.csv"), "--as", "1")).Done();
        (await shell.RunAsync("edition", "approve", "1", "en", "--as", "2")).Done();
        (await shell.RunAsync("release", "embargo", "1", "2099-12-10 10:00", "Europe/Vienna", "--confirm", "embargo-far-ahead", "--as", "1")).Done();

        (await shell.RunAsync("mailing", "approve", "1", "--as", "2")).Refused(1, "lift-on-another-day", "--confirm lift-on-another-day");
        await IsDraftAsync(shell);

        var approved = (await shell.RunAsync("mailing", "approve", "1", "--confirm", "lift-on-another-day", "--as", "2")).Done();
        Assert.Contains("scheduled, opens 2099-12-10 09:00:00Z", approved.Output, StringComparison.Ordinal);
        (await shell.RunAsync("mailing", "cancel", "1", "--as", "2")).Done();
        (await shell.RunAsync("mailing", "cancel", "1", "--as", "2")).Refused(1, "mailing-state", "cancelled");
    }

    [Fact]
    public async Task MailingProof_ToAStranger_IsRefused()
    {
        await using var shell = await WithMailingAsync();

        (await shell.RunAsync("mailing", "proof", "1", "--to", "ingrid@example.org,reader@example.org", "--as", "1")).Refused(1, "proof-to-stranger", "reader@example.org");

        Assert.Equal(1, await shell.InDbAsync(db => db.Outbox.CountAsync())); // the invitation to the translator alone
    }

    [Fact]
    public void Print_EveryState_ComesToTheSum()
    {
        using var output = new StringWriter();
        var sums = Enum.GetValues<DeliveryState>().Select((state, n) => new MailingSum(Texts.LanguageTag.Parse("fr"), Fallback: false, state, "", n + 1))
            .Append(new MailingSum(Texts.LanguageTag.Parse("en"), Fallback: true, DeliveryState.Sent, "written", 7))
            .Append(new MailingSum(Texts.LanguageTag.Parse("pt"), Fallback: false, DeliveryState.Pending, "waiting", 5))
            .Append(new MailingSum(Texts.LanguageTag.Parse("sw"), Fallback: false, DeliveryState.Cancelled, "no-edition", 3)).ToList();

        Service.Cli.MailingSheet.Print(new Service.Cli.Terminal(output, TextWriter.Null), new Mailing { Id = 4, Audience = 43 }, sums);

        var rows = output.ToString().Split('\n').Where(l => l.StartsWith('|') && !l.Contains("--", StringComparison.Ordinal)).Select(l => l.Trim('|').Split('|').Select(c => c.Trim()).ToArray()).ToList();
        Assert.Equal(["language", "sent", "written", "fallback", "waiting", "pending", "sending", "refused", "uncertain", "suppressed", "skipped", "cancelled", "sum"], rows[0]);
        Assert.Equal(["en", "0", "7", "7", "0", "0", "0", "0", "0", "0", "0", "0", "7"], rows[1]);
        Assert.Equal(["fr", "3", "0", "0", "0", "1", "2", "4", "7", "5", "0", "6", "28"], rows[2]);
        Assert.Equal(["all", "3", "7", "7", "5", "1", "2", "4", "7", "5", "3", "6", "43"], rows[^1]);
        Assert.Contains("audience 43 = sum 43", output.ToString(), StringComparison.Ordinal);
    }

    private static async Task<Shell> WithMailingAsync()
    {
        var shell = await Shell.WithReleaseAsync();
        (await shell.RunAsync("mailing", "add", "1", "release", "--lists", "human-rights,vienna-press", "--as", "1")).Done();
        return shell;
    }

    private static async Task IsDraftAsync(Shell shell) =>
        Assert.Equal(MailingState.Draft, await shell.InDbAsync(db => db.Mailings.Select(m => m.State).SingleAsync()));
}
