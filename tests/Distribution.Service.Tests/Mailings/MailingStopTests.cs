using System.Diagnostics;
using Distribution.Service.Mailings;
using Distribution.Service.Relays;
using Distribution.Service.Storage;
using Distribution.Service.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Mailings;

/// <summary>When a mailing is stopped because the fault is its own (ENGINE E16).</summary>
public sealed class MailingStopTests() : StoreTests(StoreKind.Sqlite)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Note_FiveDomainsRefuseTheSender_IsHeldAtTheFifth()
    {
        var mailing = await MailingAsync();
        foreach (var number in Enumerable.Range(1, 4))
        {
            Note(mailing, RelayOutcome.RefusedSender, $"a@domain{number}.example");
            Note(mailing, RelayOutcome.RefusedSender, $"b@domain{number}.example"); // the same domain again
        }

        await AssertNeverHeldAsync(mailing);
        Note(mailing, RelayOutcome.RefusedSender, "a@domain5.example");

        Assert.Contains("5 domains", await ReasonAsync(mailing), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Note_FiveDomainsOverMoreThanAHundredReplies_IsNotHeld()
    {
        var mailing = await MailingAsync();
        foreach (var number in Enumerable.Range(1, 10))
        {
            Note(mailing, RelayOutcome.RefusedSender, $"a@domain{number}.example");
            foreach (var _ in Enumerable.Range(0, 24))
            {
                Note(mailing, RelayOutcome.Accepted);
            }
        }

        await AssertNeverHeldAsync(mailing);
    }

    [Fact]
    public async Task Note_TwentyMessagesRefusedInARow_IsHeld()
    {
        var mailing = await MailingAsync();
        Repeat(19, () => Note(mailing, RelayOutcome.RefusedMessage));
        Note(mailing, RelayOutcome.Accepted);
        Repeat(19, () => Note(mailing, RelayOutcome.RefusedMessage));
        await AssertNeverHeldAsync(mailing);

        Note(mailing, RelayOutcome.RefusedMessage);

        Assert.Contains("20 messages", await ReasonAsync(mailing), StringComparison.Ordinal);
        Assert.Equal(1, await Store.DoAsync((AppDb db) => db.Audit.CountAsync(a => a.Act == "mailing held")));
    }

    [Fact]
    public async Task Note_LetGoAndRefusedAgain_IsHeldAgain()
    {
        var mailing = await MailingAsync();
        Repeat(20, () => Note(mailing, RelayOutcome.RefusedMessage));
        await ReasonAsync(mailing);
        Cast.Must(await Store.DoAsync((MailingDesk desk) => desk.UnholdAsync(Cast.Spokesperson, mailing.Id)));

        Repeat(20, () => Note(mailing, RelayOutcome.RefusedMessage));

        Assert.NotNull(await ReasonAsync(mailing));
    }

    [Fact]
    public async Task Note_RefusalsOfTwoMailings_AreCountedApart()
    {
        var (one, other) = (await MailingAsync("one"), await MailingAsync("other"));
        Repeat(15, () => Note(one, RelayOutcome.RefusedMessage));
        Repeat(15, () => Note(other, RelayOutcome.RefusedMessage));

        await AssertNeverHeldAsync(one);
        await AssertNeverHeldAsync(other);
    }

    private async Task<Mailing> MailingAsync(string name = "news")
    {
        var list = await Cast.ListAsync(name);
        return await Cast.PlanAsync(await Cast.ReleaseAsync(), MailingKind.Release, list);
    }

    private static void Repeat(int times, Action act)
    {
        for (var time = 0; time < times; time++)
        {
            act();
        }
    }

    private void Note(Mailing mailing, RelayOutcome outcome, string email = "reader@example.org") =>
        Store.Get<MailingStop>().Note(Rows.Of(email, mailing.Id), new RelayReply(outcome, ""));

    /// <summary>The hold is written in the background; what would have been written before it comes first.</summary>
    private async Task AssertNeverHeldAsync(Mailing mailing)
    {
        await Task.Delay(100);
        Assert.Null((await Cast.MailingAsync(mailing.Id)).HeldAt);
    }

    private async Task<string?> ReasonAsync(Mailing mailing)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(20))
        {
            if ((await Cast.MailingAsync(mailing.Id)).HoldReason is { } reason)
            {
                return reason;
            }
        }

        throw new TimeoutException("The mailing was not held.");
    }
}
