using Distribution.Service.Outbox;
using Distribution.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tasks;

/// <summary>Reminds translators once, shortly before a version is due.</summary>
internal sealed class TaskReminders(AppDb db, DatabaseClock clock)
{
    /// <summary>Reminds of every task whose time has come.</summary>
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellation = default)
    {
        foreach (var task in await db.Tasks.Where(t => t.RemindAt <= now).Select(t => t.Id).ToListAsync(cancellation))
        {
            await RemindAsync(task, cancellation);
        }
    }

    /// <summary>Queues the reminder of a task, once: whoever clears its time first does it.</summary>
    public async Task RemindAsync(long taskId, CancellationToken cancellation = default)
    {
        var now = await clock.NowAsync(db, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var translator = await db.Tasks.Where(t => t.Id == taskId).Select(t => t.TranslatorId).SingleAsync(cancellation);
        var due = await db.Tasks
            .Where(t => t.Id == taskId && t.RemindAt <= now && (t.State == TranslationTaskState.New || t.State == TranslationTaskState.InProgress))
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.RemindAt, (DateTimeOffset?)null), cancellation);
        if (due == 1 && translator is not null)
        {
            db.Outbox.Add(new OutboxMail { Kind = OutboxKind.Task, PersonId = translator, TaskId = taskId, IsReminder = true, CreatedAt = now, NextAttemptAt = now });
            await db.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }
}
