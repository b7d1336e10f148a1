using Distribution.Service.Mailings;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Distribution.Service.Tests.Mailings;

/// <summary>When a delivery that was refused for now is tried again (ENGINE E7).</summary>
public sealed class RetryScheduleTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider time = new(Now);

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(3, 20)]
    [InlineData(4, 40)]
    [InlineData(6, 160)]
    [InlineData(7, 240)] // four hours at most
    [InlineData(8, 240)]
    [InlineData(2000, 240)]
    public void Next_AfterSoManyAttempts_DoublesUpToTheMostWithinAFifth(int attempts, int minutes)
    {
        var schedule = Schedule(new MailOptions());

        var waits = Enumerable.Range(0, 300).Select(_ => schedule.Next(attempts, Now)!.Value - Now).ToList();

        Assert.All(waits, wait => Assert.InRange(wait, TimeSpan.FromMinutes(minutes) * 0.8, TimeSpan.FromMinutes(minutes) * 1.2));
        Assert.True(waits.Max() - waits.Min() > TimeSpan.FromMinutes(minutes) * 0.2, "the waits are hardly spread");
    }

    [Fact]
    public void Next_UntilTheAgeIsReached_IsSetThenNull()
    {
        var schedule = Schedule(new MailOptions { RetryFor = TimeSpan.FromHours(2) });

        time.Advance(TimeSpan.FromHours(2));
        var last = schedule.Next(5, Now);
        time.Advance(TimeSpan.FromTicks(1));

        Assert.NotNull(last);
        Assert.Null(schedule.Next(5, Now));
    }

    [Fact]
    public void Next_LongestSettingsAndManyAttempts_DoesNotOverflow() =>
        Assert.NotNull(Schedule(new MailOptions { RetryFirst = TimeSpan.FromHours(24), RetryMost = TimeSpan.FromSeconds(1) }).Next(90, Now));

    private RetrySchedule Schedule(MailOptions options) => new(Options.Create(options), time);
}
