using Distribution.Service.Mailings;
using Hangfire;

namespace Distribution.Service.Waking;

/// <summary>Jobs of a mailing: ids in, call the noun, the same when run twice.</summary>
[AutomaticRetry(Attempts = 0)] // the sweep tries again; Hangfire's own schedule is not ours
internal sealed class MailingJobs(Arming arming, Gate gate, Sender sender)
{
    public Task ArmAsync(long mailingId, CancellationToken cancellation) => arming.ArmAsync(mailingId, cancellation);

    public Task OpenAsync(long mailingId, CancellationToken cancellation) => gate.TryOpenAsync(mailingId, cancellation);

    public Task SendAsync(long batchId, CancellationToken cancellation) => sender.TakeAsync(batchId, cancellation);
}
