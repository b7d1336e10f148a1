using Distribution.Service.Mailings;
using Distribution.Service.Tests.Stores;
using Distribution.Service.Waking;

namespace Distribution.Service.Tests.Waking;

public sealed class SqliteUncertainPolicyTests() : UncertainPolicyTests(StoreKind.Sqlite);

public sealed class PostgresUncertainPolicyTests() : UncertainPolicyTests(StoreKind.Postgres);

/// <summary>With <c>Mail:Uncertain=Hold</c> nothing of which nobody knows is sent again by itself (ENGINE E5).</summary>
public abstract class UncertainPolicyTests : StoreTests
{
    private protected UncertainPolicyTests(StoreKind kind)
        : base(kind, ("Mail:Uncertain", "Hold"), ("Mail:Relay", "smtp://127.0.0.1:9"))
    {
    }

    [Fact]
    public async Task Run_UncertainRow_StaysForAPersonAndTheMailingFinishes()
    {
        var list = await Cast.ListAsync("news");
        await Cast.CrowdAsync(2, list);
        var release = await Cast.ReleaseAsync();
        await Cast.NoEmbargoAsync(release);
        var mailing = await Cast.OpenAsync(release, MailingKind.Release, list);
        await Store.SqlAsync($"update deliveries set state = 'sent' where position = 0");
        await Store.SqlAsync($"update deliveries set state = 'uncertain', uncertainties = 1, maybe_has_it = {true} where position = 1");

        await Store.Get<Sweep>().RunAsync(TestContext.Current.CancellationToken);

        var rows = await Cast.LedgerAsync(mailing);
        Assert.Equal([DeliveryState.Sent, DeliveryState.Uncertain], rows.Select(r => r.State));
        Assert.Equal(MailingState.Finished, (await Cast.MailingAsync(mailing.Id)).State);

        Cast.Must(await Store.DoAsync((DeliveryDesk desk) => desk.ResolveAsync(Cast.Approver, rows[1].Id, resend: true)));
        Assert.Equal((DeliveryState.Pending, MailingState.Open), ((await Cast.RowAsync(rows[1].Id)).State, (await Cast.MailingAsync(mailing.Id)).State));
    }

    [Fact]
    public async Task Resolve_ResendInACancelledMailing_IsRefused()
    {
        var list = await Cast.ListAsync("news");
        await Cast.CrowdAsync(1, list);
        var release = await Cast.ReleaseAsync();
        await Cast.NoEmbargoAsync(release);
        var mailing = await Cast.OpenAsync(release, MailingKind.Release, list);
        await Store.SqlAsync($"update deliveries set state = 'uncertain', uncertainties = 1");
        Cast.Must(await Store.DoAsync((MailingDesk desk) => desk.CancelAsync(Cast.Approver, mailing.Id)));
        var row = (await Cast.LedgerAsync(mailing))[0];

        var answer = await Store.DoAsync((DeliveryDesk desk) => desk.ResolveAsync(Cast.Approver, row.Id, resend: true));

        Assert.Equal("mailing-state", Assert.Single(answer.Findings).Code);
        Assert.Equal(DeliveryState.Uncertain, (await Cast.RowAsync(row.Id)).State); // a pending row of a cancelled mailing would stay for ever
    }
}
