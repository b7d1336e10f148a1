using Distribution.Service.Mailings;
using Distribution.Service.Tests.Stores;

namespace Distribution.Service.Tests.Mailings;

public sealed class SqliteAttemptTests() : AttemptTests(StoreKind.Sqlite);

public sealed class PostgresAttemptTests() : AttemptTests(StoreKind.Postgres);

/// <summary>The claim that is the attempt (ENGINE E2): where one single condition fails, no row is to be sent.</summary>
public abstract class AttemptTests : StoreTests
{
    private static readonly DateTime Past = DateTime.UtcNow - TimeSpan.FromHours(1);
    private static readonly DateTime Future = DateTime.UtcNow + TimeSpan.FromHours(1);

    private protected AttemptTests(StoreKind kind)
        : base(kind)
    {
    }

    private static readonly Dictionary<string, (Func<Attempt, Attempt>? Wish, Func<LeasedScene, FormattableString>? Change, string After)> Cases = new()
    {
        ["fence"] = (a => a with { Fence = a.Fence - 1 }, null, "Pending"),
        ["owner"] = (a => a with { Owner = "another" }, null, "Pending"),
        ["lease over"] = (null, _ => $"update batches set lease_until = {Past}", "Pending"),
        ["gate closed"] = (null, _ => $"update mailings set state = 'armed'", "Pending"),
        ["gate never opened"] = (null, _ => $"update mailings set opened_at = null", "Pending"),
        ["opens later"] = (null, _ => $"update mailings set opens_at = {Future}", "Pending"),
        ["mailing held"] = (null, _ => $"update mailings set held_at = {Past}", "Pending"),
        ["mailing paused"] = (null, _ => $"update mailings set paused_at = {Past}", "Pending"),
        ["mailing cancelled"] = (null, _ => $"update mailings set state = 'cancelled'", "Pending"),
        ["release held"] = (null, _ => $"update releases set held_at = {Past}", "Pending"),
        ["lift moved to the future"] = (null, _ => $"update releases set lifts_at = {Future}", "Pending"),
        ["generation"] = (a => a with { Generation = a.Generation - 1 }, null, "Pending"),
        ["generation raised"] = (null, _ => $"update mailings set generation = generation + 1", "Pending"),
        ["sealed anew"] = (null, _ => $"update editions set sealed_hash = 'another'", "Pending"),
        ["un-sealed"] = (null, _ => $"update editions set state = 'submitted'", "Pending"),
        ["another's version"] = (null, _ => $"update subscribers set version = version + 1", "Pending"),
        ["sent already"] = (null, _ => $"update deliveries set state = 'sent'", "Sent"),
        ["on its way already"] = (null, _ => $"update deliveries set state = 'sending'", "Sending"),
        ["refused already"] = (null, _ => $"update deliveries set state = 'refused'", "Refused"),
        ["uncertain"] = (null, _ => $"update deliveries set state = 'uncertain'", "Uncertain"),
        ["row cancelled"] = (null, _ => $"update deliveries set state = 'cancelled'", "Cancelled"),
        ["unsubscribed"] = (null, _ => $"update subscriptions set ended_at = {Past}", "Suppressed unsubscribed"),
        ["suppressed"] = (null, _ => $"update subscribers set status = 'suppressed'", "Suppressed suppressed"),
        ["unconfirmed"] = (null, _ => $"update subscribers set status = 'unconfirmed'", "Suppressed unconfirmed"),
    };

    private static readonly Dictionary<string, (FormattableString Change, string After)> AdvanceCases = new()
    {
        ["accreditation withdrawn"] = ($"update subscribers set accredited_terms = null", "Suppressed not-accredited"),
        ["instant passed"] = ($"update releases set lifts_at = {Past}", "Cancelled lifted"),
        ["lifted"] = ($"update releases set lifted_at = {Past}", "Cancelled lifted"),
        ["embargo gone"] = ($"update releases set lifts_at = null", "Pending"),
    };

    public static TheoryData<string> Conditions => [.. Cases.Keys];

    public static TheoryData<string> AdvanceConditions => [.. AdvanceCases.Keys];

    [Theory]
    [InlineData("Release")]
    [InlineData("Advance")]
    public async Task Write_EverythingHolds_RowIsSendable(string kind)
    {
        var scene = await SceneAsync(Enum.Parse<MailingKind>(kind));

        Assert.True(await scene.TryAsync(scene.Attempt));

        var row = await Cast.RowAsync(scene.Row.Id);
        Assert.Equal((DeliveryState.Sending, 1, scene.Batch.Fence, null), (row.State, row.Attempts, row.Fence, row.Reason));
        Assert.NotNull(row.AttemptedAt);
    }

    [Theory]
    [MemberData(nameof(Conditions))]
    public async Task Write_OneConditionFails_RowIsNotSendable(string condition)
    {
        var scene = await SceneAsync(MailingKind.Release);
        var (wish, change, after) = Cases[condition];

        await RefusedAsync(scene, wish?.Invoke(scene.Attempt) ?? scene.Attempt, change?.Invoke(scene), after);
    }

    [Theory]
    [MemberData(nameof(AdvanceConditions))]
    public async Task Write_OneConditionOfAnAdvanceCopyFails_RowIsNotSendable(string condition)
    {
        var scene = await SceneAsync(MailingKind.Advance);
        var (change, after) = AdvanceCases[condition];

        await RefusedAsync(scene, scene.Attempt, change, after);
    }

    [Fact]
    public async Task Write_OnAnotherListOfTheMailing_RowIsSendable()
    {
        var scene = await SceneAsync(MailingKind.Release);
        var other = await Cast.ListAsync("other");
        await Store.SqlAsync($"insert into subscriptions (subscriber_id, list_id, joined_at) select id, {other.Id}, {Past} from subscribers");
        await Store.SqlAsync($"insert into mailing_lists (mailing_id, list_id, position) values ({scene.Mailing.Id}, {other.Id}, 1)");
        await Store.SqlAsync($"update subscriptions set ended_at = {Past} where list_id = {scene.List.Id}");

        Assert.True(await scene.TryAsync(scene.Attempt));
    }

    private async Task<LeasedScene> SceneAsync(MailingKind kind)
    {
        var scene = await LeasedScene.SetAsync(Store, Cast, kind);
        await Store.Get<LedgerWriter>().StartAsync(TestContext.Current.CancellationToken);
        return scene;
    }

    private async Task RefusedAsync(LeasedScene scene, Attempt attempt, FormattableString? change, string after)
    {
        if (change is not null)
        {
            Assert.Equal(1, await Store.SqlAsync(change));
        }

        Assert.False(await scene.TryAsync(attempt));

        var row = await Cast.RowAsync(scene.Row.Id);
        Assert.Equal(after, $"{row.State} {row.Reason}".TrimEnd());
        Assert.Equal(0, row.Attempts);
        Assert.Equal(row.Reason is not null, row.SettledAt is not null);
    }
}
