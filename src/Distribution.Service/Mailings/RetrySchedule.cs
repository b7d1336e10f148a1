using Microsoft.Extensions.Options;

namespace Distribution.Service.Mailings;

/// <summary>When a delivery that was refused for now is tried again: doubling waits, ± 20 %, up to an age (ENGINE E7).</summary>
internal sealed class RetrySchedule(IOptions<MailOptions> options, TimeProvider time)
{
    private const double Jitter = 0.2;

    /// <summary>The next attempt after so many; null where the delivery has grown too old.</summary>
    public DateTimeOffset? Next(int attempts, DateTimeOffset openedAt)
    {
        var now = time.GetUtcNow();
        if (now - openedAt > options.Value.RetryFor)
        {
            return null;
        }

        var doubled = options.Value.RetryFirst.TotalSeconds * Math.Pow(2, attempts - 1); // as a number: a span would overflow
        var wait = Math.Min(doubled, options.Value.RetryMost.TotalSeconds);
        return now + TimeSpan.FromSeconds(wait * (1 - Jitter + (Random.Shared.NextDouble() * 2 * Jitter)));
    }
}
