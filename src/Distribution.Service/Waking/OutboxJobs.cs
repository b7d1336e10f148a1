using Distribution.Service.Outbox;
using Hangfire;

namespace Distribution.Service.Waking;

/// <summary>Jobs of a mail outside the ledger.</summary>
[AutomaticRetry(Attempts = 0)]
internal sealed class OutboxJobs(OutboxPost post)
{
    public Task PostAsync(long mailId, CancellationToken cancellation) => post.PostAsync(mailId, cancellation);
}
