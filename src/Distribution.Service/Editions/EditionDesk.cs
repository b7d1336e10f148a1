using Distribution.Reading;
using Distribution.Service.Audit;
using Distribution.Service.Intake;
using Distribution.Service.Mailings;
using Distribution.Service.People;
using Distribution.Service.Releases;
using Distribution.Service.Storage;
using Distribution.Service.Tasks;
using Distribution.Texts;
using Distribution.Translation;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Editions;

/// <summary>What a person does with an edition: hands in its text, approves it.</summary>
internal sealed class EditionDesk(AppDb db, DocumentStore documents, ReleaseReader reader, ReleaseLock releases, GateChange gate, DatabaseClock clock, AuditTrail audit)
{
    /// <summary>
    /// Takes a hand-in. It is kept as a revision whatever is wrong with it; only one without errors becomes the edition's text.
    /// A sealed edition is un-sealed by it.
    /// </summary>
    /// <returns>The revision with its findings; refused where nothing was asked for in this language or the actor may not.</returns>
    public async Task<Answer<Revision>> SubmitAsync(
        Person actor, long releaseId, LanguageTag language, byte[] bytes, string fileName, CancellationToken cancellation = default)
    {
        if (Rights.Refusal(actor, "hand in a version", Role.Translator, Role.Spokesperson) is { } refusal)
        {
            return refusal;
        }

        var hash = await documents.KeepAsync(bytes, fileName, cancellation);
        if (await db.Releases.SingleOrDefaultAsync(r => r.Id == releaseId, cancellation) is not { } release)
        {
            return Finding.Error("release-unknown", ("release", releaseId));
        }

        var task = await db.Tasks.SingleOrDefaultAsync(t => t.ReleaseId == releaseId && t.Language == language, cancellation);
        if (language != release.SourceLanguage && WhyNotWanted(task, releaseId, language) is { } unwanted)
        {
            return unwanted;
        }

        var source = await SourceAsync(releaseId, cancellation);
        var (text, findings) = await ReadAsync(release, language, source, bytes, fileName, cancellation);
        var before = await db.Editions.AsNoTracking().SingleOrDefaultAsync(e => e.ReleaseId == releaseId && e.Language == language, cancellation);
        Revision revision = null!;
        var answer = await gate.MakeAsync(
            releaseId,
            async (_, now) =>
            {
                if (task is not null)
                {
                    await db.Entry(task).ReloadAsync(cancellation); // under the lock: it may have been taken back meanwhile
                    if (WhyNotWanted(task, releaseId, language) is { } takenBack)
                    {
                        return takenBack;
                    }
                }

                var edition = await EditionAsync(release, language, cancellation);
                revision = await KeepAsync(edition, hash, text, findings, source, actor, now, cancellation);
                await TakeAsync(edition, revision, task, cancellation);
                await audit.AddAsync(actor, IsAcceptable(revision) ? "edition submitted" : "edition refused", "edition", edition.Id, $"revision {revision.Number}", cancellation);
                return null;
            },
            undo: before is not { State: EditionState.Sealed } ? null : async _ =>
            {
                var edition = await db.Editions.SingleAsync(e => e.Id == before.Id, CancellationToken.None);
                (edition.State, edition.RevisionId, edition.SealedHash, edition.SealedAt, edition.SealedBy) = (before.State, before.RevisionId, before.SealedHash, before.SealedAt, before.SealedBy);
            },
            cancellation);
        if (answer.Refusal is { Code: "task-cancelled" } cancelled)
        {
            return cancelled;
        }

        if (answer.Refusal is { } tooLate)
        {
            // Public already: what was approved stays, a change of it is a correction. The hand-in is kept all the same.
            db.ChangeTracker.Clear();
            await using var transaction = await releases.TakeAsync(db, releaseId, cancellation); // the next number is one hand-in's
            revision = await KeepAsync(before!, hash, text, [.. findings, tooLate], source, actor, await clock.NowAsync(db, cancellation), cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return new Answer<Revision>(revision, revision.Findings);
    }

    private static Finding? WhyNotWanted(TranslationTask? task, long releaseId, LanguageTag language) => task switch
    {
        null => Finding.Error("task-missing", ("release", releaseId), ("language", language)),
        { State: TranslationTaskState.Cancelled } => Finding.Error("task-cancelled", ("release", releaseId), ("language", language)),
        _ => null,
    };

    private async Task<Revision> KeepAsync(
        Edition edition, string hash, ReleaseText? text, IReadOnlyList<Finding> findings, Revision source, Person actor, DateTimeOffset now, CancellationToken cancellation)
    {
        var revision = new Revision
        {
            EditionId = edition.Id,
            Number = 1 + (await db.Revisions.Where(r => r.EditionId == edition.Id).MaxAsync(r => (int?)r.Number, cancellation) ?? 0),
            DocumentHash = hash,
            Text = text,
            Findings = [.. findings],
            SourceRevisionId = edition.IsSource ? null : source.Id,
            SubmittedBy = actor.Id,
            SubmittedAt = now,
        };
        db.Revisions.Add(revision);
        await db.SaveChangesAsync(cancellation);
        return revision;
    }

    /// <summary>Whether a hand-in became the edition's text: warnings never block it, errors do.</summary>
    public static bool IsAcceptable(Revision revision) => revision.Text is not null && revision.Findings.All(f => f.Severity != Severity.Error);

    /// <summary>Approves an edition: what is sent from now on is this text and no other. Its warnings must be confirmed by their codes.</summary>
    public async Task<Answer<Edition>> ApproveAsync(Person actor, long releaseId, LanguageTag language, IReadOnlyCollection<string> confirmed, CancellationToken cancellation = default)
    {
        if (Rights.Refusal(actor, "approve an edition", Role.Approver) is { } refusal)
        {
            return refusal;
        }

        await using var transaction = await releases.TakeAsync(db, releaseId, cancellation);
        var edition = await db.Editions.SingleOrDefaultAsync(e => e.ReleaseId == releaseId && e.Language == language, cancellation);
        if (edition?.RevisionId is null)
        {
            return Finding.Error("edition-unknown", ("release", releaseId), ("language", language));
        }

        if (edition.State != EditionState.Submitted)
        {
            return Finding.Error("edition-state", ("language", language), ("state", edition.State.ToString().ToLowerInvariant()));
        }

        var revision = await db.Revisions.SingleAsync(r => r.Id == edition.RevisionId, cancellation);
        if (revision.Findings.FirstOrDefault(f => f.Severity == Severity.Error) is { } error)
        {
            return error; // a source with an error is a draft: it is mended, not confirmed
        }

        var open = revision.Findings.Where(f => f.Severity == Severity.Warning && !confirmed.Contains(f.Code)).ToList();
        if (open.Count > 0)
        {
            return Answer<Edition>.Refuse(open);
        }

        await SealAsync(edition, revision, actor, cancellation);
        await audit.AddAsync(actor, "edition approved", "edition", edition.Id, $"revision {revision.Number} {edition.SealedHash}", cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return edition;
    }

    private async Task<(ReleaseText? Text, IReadOnlyList<Finding> Findings)> ReadAsync(
        Release release, LanguageTag language, Revision source, byte[] bytes, string fileName, CancellationToken cancellation)
    {
        var now = await clock.NowAsync(db, cancellation);
        var read = reader.Read(bytes, fileName, new ReadingContext(now, Zones.Find) { Expected = language });
        if (read.Text is not { } text)
        {
            return (null, [read.Refusal!]);
        }

        if (language == release.SourceLanguage)
        {
            text = release.Title is null ? text : text.WithTitle(release.Title);
            return (text, text.Findings);
        }

        return (text, VersionReview.Of(source.Text!, text, language));
    }

    private async Task<Edition> EditionAsync(Release release, LanguageTag language, CancellationToken cancellation)
    {
        var edition = await db.Editions.SingleOrDefaultAsync(e => e.ReleaseId == release.Id && e.Language == language, cancellation);
        if (edition is null)
        {
            edition = new Edition { ReleaseId = release.Id, Language = language };
            db.Editions.Add(edition);
            await db.SaveChangesAsync(cancellation);
        }

        return edition;
    }

    private async Task TakeAsync(Edition edition, Revision revision, TranslationTask? task, CancellationToken cancellation)
    {
        if (!IsAcceptable(revision))
        {
            if (task is { State: TranslationTaskState.New })
            {
                task.State = TranslationTaskState.InProgress;
            }

            return;
        }

        if (edition.State == EditionState.Sealed)
        {
            await RaiseGenerationsAsync(edition.ReleaseId, cancellation);
        }

        (edition.RevisionId, edition.State, edition.SealedHash, edition.SealedAt, edition.SealedBy) = (revision.Id, EditionState.Submitted, null, null, null);
        if (task is not null)
        {
            (task.State, task.RemindAt, task.Outdated) = (TranslationTaskState.Submitted, null, false);
        }

        if (edition.IsSource)
        {
            await db.Tasks.Where(t => t.ReleaseId == edition.ReleaseId && t.State != TranslationTaskState.New && t.State != TranslationTaskState.Cancelled)
                .ExecuteUpdateAsync(t => t.SetProperty(x => x.Outdated, true), cancellation);
        }
    }

    private async Task SealAsync(Edition edition, Revision revision, Person actor, CancellationToken cancellation)
    {
        var now = await clock.NowAsync(db, cancellation);
        (edition.State, edition.SealedHash, edition.SealedAt, edition.SealedBy) = (EditionState.Sealed, SealedHash.Of(revision.Text!), now, actor.Id);
        edition.Slug ??= await FreeSlugAsync(edition.Language, Slugs.Of(revision.Text!, DateOnly.FromDateTime(now.UtcDateTime)), cancellation);
        await RaiseGenerationsAsync(edition.ReleaseId, cancellation);
        if (await db.Tasks.SingleOrDefaultAsync(t => t.ReleaseId == edition.ReleaseId && t.Language == edition.Language, cancellation) is { } task)
        {
            (task.State, task.RemindAt) = (TranslationTaskState.Approved, null);
        }
    }

    /// <summary>Whatever was composed for the mailings of the release is thrown away and made anew (ENGINE E11).</summary>
    private Task<int> RaiseGenerationsAsync(long releaseId, CancellationToken cancellation) =>
        db.Mailings.Where(m => m.ReleaseId == releaseId && m.State != MailingState.Finished && m.State != MailingState.Cancelled)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Generation, x => x.Generation + 1), cancellation);

    private async Task<string> FreeSlugAsync(LanguageTag language, string wanted, CancellationToken cancellation)
    {
        var slug = wanted;
        for (var number = 2; await db.Editions.AnyAsync(e => e.Language == language && e.Slug == slug, cancellation); number++)
        {
            slug = $"{wanted}-{number}";
        }

        return slug;
    }

    private async Task<Revision> SourceAsync(long releaseId, CancellationToken cancellation) =>
        await (from e in db.Editions
               join r in db.Revisions on e.RevisionId equals r.Id
               where e.ReleaseId == releaseId && e.IsSource
               select r).SingleAsync(cancellation);
}
