using Distribution.Service.Audit;
using Distribution.Service.Outbox;
using Distribution.Service.People;
using Distribution.Service.Storage;
using Distribution.Service.Waking;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tasks;

/// <summary>Asks for language versions, and takes it back.</summary>
internal sealed class TaskDesk(AppDb db, ReleaseLock releases, DatabaseClock clock, AuditTrail audit, Wake wake)
{
    private static readonly TimeSpan RemindBefore = TimeSpan.FromHours(24);

    /// <summary>Asks for versions: a task per language, an invitation to its translator. All of them or none.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="releaseId">What is to be translated.</param>
    /// <param name="languages">Into what.</param>
    /// <param name="dueAt">By when.</param>
    /// <param name="translator">Who is asked; null for the translators whose languages they are.</param>
    /// <param name="cancellation">Ends waiting.</param>
    public async Task<Answer<List<TranslationTask>>> AskAsync(
        Person actor, long releaseId, IReadOnlyList<LanguageTag> languages, DateTimeOffset dueAt, Person? translator, CancellationToken cancellation = default)
    {
        if (Rights.Refusal(actor, "ask for a translation", Role.Spokesperson, Role.Approver) is { } refusal)
        {
            return refusal;
        }

        if (await db.Releases.SingleOrDefaultAsync(r => r.Id == releaseId, cancellation) is not { } release)
        {
            return Finding.Error("release-unknown", ("release", releaseId));
        }

        var now = await clock.NowAsync(db, cancellation);
        if (dueAt <= now)
        {
            return Finding.Error("task-due-passed", ("due", dueAt));
        }

        if (await RefusalAsync(release, languages, translator, cancellation) is { } reason)
        {
            return reason;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var translators = await db.People.ToListAsync(cancellation);
        var (tasks, mails) = (new List<TranslationTask>(), new List<OutboxMail>());
        foreach (var language in languages.Distinct())
        {
            var asked = translator ?? Writer(translators, language);
            var task = new TranslationTask
            {
                ReleaseId = releaseId, Language = language, TranslatorId = asked?.Id, AskedBy = actor.Id, AskedAt = now, DueAt = dueAt,
                RemindAt = asked is null ? null : RemindAt(now, dueAt),
            };
            db.Tasks.Add(task);
            await db.SaveChangesAsync(cancellation);
            tasks.Add(task);
            if (asked is not null)
            {
                mails.Add(new OutboxMail { Kind = OutboxKind.Task, PersonId = asked.Id, TaskId = task.Id, CreatedAt = now, NextAttemptAt = now });
            }

            await audit.AddAsync(actor, "translation asked for", "task", task.Id, $"{language} by {dueAt:O}", cancellation);
        }

        db.Outbox.AddRange(mails);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        Wake(tasks, mails);
        return new Answer<List<TranslationTask>>(tasks, [.. tasks.Where(t => t.TranslatorId is null).Select(t => Finding.Warning("task-without-translator", ("language", t.Language)))]);
    }

    /// <summary>Takes back that a version was asked for: its link dies, no reminder goes out, what was handed in is kept.</summary>
    /// <param name="actor">Who takes it back.</param>
    /// <param name="releaseId">Of which release.</param>
    /// <param name="language">The version that is not wanted any more.</param>
    /// <param name="cancellation">Ends waiting.</param>
    /// <returns>The cancelled task; refused where nothing was asked for, or the task is approved or cancelled already.</returns>
    public async Task<Answer<TranslationTask>> CancelAsync(Person actor, long releaseId, LanguageTag language, CancellationToken cancellation = default)
    {
        if (Rights.Refusal(actor, "take a translation back", Role.Spokesperson, Role.Approver) is { } refusal)
        {
            return refusal;
        }

        await using var transaction = await releases.TakeAsync(db, releaseId, cancellation); // a hand-in at the same moment comes before or after
        if (await db.Tasks.SingleOrDefaultAsync(t => t.ReleaseId == releaseId && t.Language == language, cancellation) is not { } task)
        {
            return Finding.Error("task-unknown", ("release", releaseId), ("language", language));
        }

        if (!task.IsOpen)
        {
            return Finding.Error("task-state", ("language", language), ("state", task.State.ToString().ToLowerInvariant()));
        }

        (task.State, task.RemindAt) = (TranslationTaskState.Cancelled, null);
        await audit.AddAsync(actor, "translation taken back", "task", task.Id, $"{language}", cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return task;
    }

    private void Wake(List<TranslationTask> tasks, List<OutboxMail> mails)
    {
        foreach (var mail in mails)
        {
            wake.Soon<OutboxJobs>("post", mail.Id, j => j.PostAsync(mail.Id, CancellationToken.None));
        }

        foreach (var task in tasks.Where(t => t.RemindAt is not null))
        {
            wake.At<TaskJobs>(task.RemindAt!.Value, "remind", task.Id, j => j.RemindAsync(task.Id, CancellationToken.None));
        }
    }

    private async Task<Finding?> RefusalAsync(Releases.Release release, IReadOnlyList<LanguageTag> languages, Person? translator, CancellationToken cancellation)
    {
        if (languages.Contains(release.SourceLanguage))
        {
            return Finding.Error("task-in-source-language", ("language", release.SourceLanguage));
        }

        if (translator is not null && !translator.May(Role.Translator))
        {
            return Finding.Error("task-for-no-translator", ("person", translator.Name));
        }

        var there = await db.Tasks.Where(t => t.ReleaseId == release.Id).Select(t => t.Language).ToListAsync(cancellation);
        var twice = languages.Where(there.Contains).ToList();
        return twice.Count > 0 ? Finding.Error("task-exists", ("languages", string.Join(", ", twice))) : null;
    }

    private static Person? Writer(List<Person> people, LanguageTag language) =>
        people.Where(p => p.Roles.Contains(Role.Translator) && p.Languages.Contains(language)).OrderBy(p => p.Languages.IndexOf(language)).ThenBy(p => p.Id).FirstOrDefault();

    /// <summary>A day before, or half-way where less time is given.</summary>
    private static DateTimeOffset RemindAt(DateTimeOffset now, DateTimeOffset due) =>
        due - now > RemindBefore * 2 ? due - RemindBefore : now + ((due - now) / 2);
}
