using System.Text;
using Distribution.Service.Audit;
using Distribution.Service.Newsroom;
using Distribution.Service.People;
using Distribution.Service.Releases;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tasks;

/// <summary>What a translator sees of a task, and that it was seen.</summary>
internal sealed class TaskBoard(AppDb db, DatabaseClock clock, AuditTrail audit, FindingTexts sentences, PageWordings wordings)
{
    /// <summary>Writes down that the link was opened; the first time begins the task.</summary>
    public async Task OpenedAsync(TranslationTask task, CancellationToken cancellation = default)
    {
        var now = await clock.NowAsync(db, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // In statements of their own: an approval or cancellation at the same moment must not be written over.
        await db.Tasks.Where(t => t.Id == task.Id && t.OpenedAt == null).ExecuteUpdateAsync(t => t.SetProperty(x => x.OpenedAt, now), cancellation);
        await db.Tasks.Where(t => t.Id == task.Id && t.State == TranslationTaskState.New)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.State, TranslationTaskState.InProgress), cancellation);
        await audit.AddAsync(await SubmitterAsync(task), "task opened", "task", task.Id, cancellation: cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>In whose name a version is handed in: the translator's, or the asker's where no translator was named.</summary>
    public Task<Person> SubmitterAsync(TranslationTask task) => db.People.SingleAsync(p => p.Id == (task.TranslatorId ?? task.AskedBy));

    /// <summary>The sentence of a finding.</summary>
    public string Say(Finding finding) => sentences.Say(finding);

    /// <summary>The task with its source and the last hand-in.</summary>
    public async Task<TaskView> ShowAsync(TranslationTask task, CancellationToken cancellation = default)
    {
        var found = await (
            from release in db.Releases.AsNoTracking()
            join edition in db.Editions on release.Id equals edition.ReleaseId
            join source in db.Revisions on edition.RevisionId equals source.Id
            join asker in db.People on task.AskedBy equals asker.Id
            where release.Id == task.ReleaseId && edition.IsSource
            select new { release, source.Text, asker }).SingleAsync(cancellation);
        var reader = await SubmitterAsync(task);
        return new TaskView
        {
            Words = wordings.For(reader.Languages),
            SourceWords = wordings.For(found.Text!.Language),
            Language = task.Language,
            Source = found.Text,
            Symbol = found.release.Symbol ?? found.Text.Symbol?.Text,
            Embargo = EmbargoOf(found.release),
            LiftsAt = found.release.LiftsAt,
            DueAt = task.DueAt,
            Zone = Zones.Find(reader.Zone) ?? TimeZoneInfo.Utc,
            AskName = found.asker.Name,
            AskEmail = found.asker.Email,
            IsOutdated = await db.Tasks.Where(t => t.Id == task.Id).Select(t => t.Outdated).SingleAsync(cancellation),
            Last = await LastAsync(task, found.Text, cancellation),
        };
    }

    private async Task<VersionView?> LastAsync(TranslationTask task, ReleaseText source, CancellationToken cancellation)
    {
        var last = await (
            from edition in db.Editions.AsNoTracking()
            join revision in db.Revisions on edition.Id equals revision.EditionId
            join document in db.Documents on revision.DocumentHash equals document.Hash
            where edition.ReleaseId == task.ReleaseId && edition.Language == task.Language
            orderby revision.Number descending
            select new { revision, document.FileName, Pasted = document.FileName == HandIn.PastedName ? document.Bytes : null }).FirstOrDefaultAsync(cancellation);
        return last is null
            ? null
            : VersionView.Of(last.revision, last.FileName, source, task.Language, sentences) with { Pasted = Encoding.UTF8.GetString(last.Pasted ?? []) };
    }

    private static TaskEmbargo EmbargoOf(Release release) => release switch
    {
        { LiftedAt: not null } => TaskEmbargo.None,
        { HasEmbargo: true } => TaskEmbargo.Until,
        { EmbargoDecision: EmbargoDecision.None } => TaskEmbargo.None,
        _ => TaskEmbargo.Open,
    };
}
