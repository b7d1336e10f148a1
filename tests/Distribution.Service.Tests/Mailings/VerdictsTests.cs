using Distribution.Service.Mailings;
using Distribution.Service.Relays;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Distribution.Service.Tests.Mailings;

/// <summary>From what a relay made of a letter to what the ledger says (ENGINE E16).</summary>
public sealed class VerdictsTests
{
    private readonly FakeTimeProvider time = new(Rows.OpenedAt);

    [Theory]
    [InlineData("Accepted", "Sent", null, false, false)]
    [InlineData("Written", "Sent", "written", false, false)]
    [InlineData("RefusedRecipient", "Refused", "recipient", false, false)]
    [InlineData("RefusedSender", "Refused", "sender", false, false)]
    [InlineData("RefusedMessage", "Refused", "message", false, false)]
    [InlineData("Uncertain", "Uncertain", "connection-broke", false, false)]
    [InlineData("RelayRefused", "Pending", "relay", false, true)]
    [InlineData("Broken", "Pending", "retry", true, true)]
    [InlineData("Later", "Pending", "retry", true, false)]
    public void Of_Outcome_StateReasonTimeAndCount(string outcome, string state, string? reason, bool later, bool free)
    {
        var result = Verdicts().Of(Rows.Of(), fence: 9, new RelayReply(Enum.Parse<RelayOutcome>(outcome), "250 so it said"));

        Assert.Equal((11, 2, 9L, "250 so it said"), (result.DeliveryId, result.ReleaseId, result.Fence, result.Reply));
        Assert.Equal((state, reason, later, free), (result.State.ToString(), result.Reason, result.NextAttemptAt is not null, result.IsFree));
    }

    [Fact]
    public void Of_EveryOutcome_HasAVerdict() =>
        Assert.All(Enum.GetValues<RelayOutcome>(), outcome => Assert.NotNull(Verdicts().Of(Rows.Of(), fence: 1, new RelayReply(outcome, ""))));

    [Theory]
    [InlineData("Later")]
    [InlineData("Broken")]
    public void Of_RefusedForNowAndTooOld_IsRefusedAsExpired(string outcome)
    {
        time.Advance(TimeSpan.FromDays(3) + TimeSpan.FromSeconds(1));

        var result = Verdicts().Of(Rows.Of(), fence: 1, new RelayReply(Enum.Parse<RelayOutcome>(outcome), "450"));

        Assert.Equal((DeliveryState.Refused, "expired", false), (result.State, result.Reason, result.IsFree));
    }

    [Fact]
    public void Of_ThirdAttemptRefusedForNow_WaitsFourTimesAsLongAsTheFirst()
    {
        var wait = Verdicts().Of(Rows.Of(attempts: 2), fence: 1, new RelayReply(RelayOutcome.Later, "450")).NextAttemptAt!.Value - Rows.OpenedAt;

        Assert.InRange(wait, TimeSpan.FromMinutes(16), TimeSpan.FromMinutes(24));
    }

    private Verdicts Verdicts() => new(new RetrySchedule(Options.Create(new MailOptions()), time));
}
