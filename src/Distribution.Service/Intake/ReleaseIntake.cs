using Distribution.Reading;
using Distribution.Service.Audit;
using Distribution.Service.Editions;
using Distribution.Service.People;
using Distribution.Service.Releases;
using Distribution.Service.Storage;

namespace Distribution.Service.Intake;

/// <summary>Takes a release in: bytes, then a draft, then what the reader makes of it. A bad document is a draft with findings.</summary>
internal sealed class ReleaseIntake(AppDb db, DocumentStore documents, ReleaseReader reader, DatabaseClock clock, AuditTrail audit)
{
    /// <param name="actor">Who hands it in.</param>
    /// <param name="bytes">The document.</param>
    /// <param name="fileName">Its name, a hint of its format.</param>
    /// <param name="title">A title set by hand; null where the document's own counts.</param>
    /// <param name="cancellation">Ends waiting.</param>
    /// <returns>The release, or a refusal where the document cannot be read at all; its bytes are kept even then.</returns>
    public async Task<Answer<Release>> AddAsync(Person actor, byte[] bytes, string fileName, string? title, CancellationToken cancellation = default)
    {
        if (Rights.Refusal(actor, "hand in a release", Role.Spokesperson) is { } refusal)
        {
            return refusal;
        }

        var hash = await documents.KeepAsync(bytes, fileName, cancellation);
        var now = await clock.NowAsync(db, cancellation);
        var read = reader.Read(bytes, fileName, new ReadingContext(now, Zones.Find));
        if (read.Text is not { } text)
        {
            return read.Refusal!;
        }

        if (!string.IsNullOrWhiteSpace(title))
        {
            text = text.WithTitle(title.Trim());
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var release = new Release { Title = title?.Trim(), Symbol = text.Symbol?.Text, SourceLanguage = text.Language, CreatedBy = actor.Id, CreatedAt = now };
        db.Releases.Add(release);
        await db.SaveChangesAsync(cancellation);
        var edition = new Edition { ReleaseId = release.Id, Language = text.Language, IsSource = true, State = EditionState.Submitted };
        db.Editions.Add(edition);
        await db.SaveChangesAsync(cancellation);
        var revision = new Revision
        {
            EditionId = edition.Id, Number = 1, DocumentHash = hash, Text = text, Findings = [.. text.Findings], SubmittedBy = actor.Id, SubmittedAt = now,
        };
        db.Revisions.Add(revision);
        await db.SaveChangesAsync(cancellation);
        edition.RevisionId = revision.Id;
        await audit.AddAsync(actor, "release handed in", "release", release.Id, cancellation: cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new Answer<Release>(release, text.Findings);
    }
}
