using Distribution.Service.Tasks;
using Hangfire;

namespace Distribution.Service.Waking;

/// <summary>Jobs of a translation task.</summary>
[AutomaticRetry(Attempts = 0)]
internal sealed class TaskJobs(TaskReminders reminders)
{
    public Task RemindAsync(long taskId, CancellationToken cancellation) => reminders.RemindAsync(taskId, cancellation);
}
