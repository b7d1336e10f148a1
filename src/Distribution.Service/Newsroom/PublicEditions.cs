using Distribution.Service.Editions;
using Distribution.Service.Releases;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Newsroom;

/// <summary>The one question what is public (ENGINE E19): lifted, or the database's clock past the instant; not held; sealed.</summary>
internal sealed class PublicEditions(AppDb db, DatabaseClock clock)
{
    /// <summary>Everything public in a language, the newest first.</summary>
    public async Task<List<PublicEdition>> InAsync(LanguageTag language, CancellationToken cancellation = default) =>
        await Query(await clock.NowAsync(db, cancellation)).Where(e => e.Language == language).OrderByDescending(e => e.LiftedAt).ThenByDescending(e => e.ReleaseId).ToListAsync(cancellation);

    /// <summary>One edition by its address; null where there is none, or none that is public: nobody can tell which.</summary>
    public async Task<PublicEdition?> FindAsync(LanguageTag language, string slug, CancellationToken cancellation = default) =>
        await Query(await clock.NowAsync(db, cancellation)).SingleOrDefaultAsync(e => e.Language == language && e.Slug == slug, cancellation);

    /// <summary>All public editions of a release, for its language menu.</summary>
    public async Task<List<PublicEdition>> OfAsync(long releaseId, CancellationToken cancellation = default) =>
        await Query(await clock.NowAsync(db, cancellation)).Where(e => e.ReleaseId == releaseId).ToListAsync(cancellation);

    /// <summary>Languages in which anything is public.</summary>
    public async Task<List<LanguageTag>> LanguagesAsync(CancellationToken cancellation = default) =>
        await Query(await clock.NowAsync(db, cancellation)).Select(e => e.Language).Distinct().ToListAsync(cancellation);

    private IQueryable<PublicEdition> Query(DateTimeOffset now) =>
        from edition in db.Editions.AsNoTracking()
        join release in db.Releases on edition.ReleaseId equals release.Id
        join revision in db.Revisions on edition.RevisionId equals revision.Id
        where edition.State == EditionState.Sealed && edition.Slug != null && release.HeldAt == null
            && (release.State == ReleaseState.Public || release.State == ReleaseState.Scheduled)
            && (release.LiftedAt != null || release.LiftsAt <= now)
        select new PublicEdition
        {
            ReleaseId = release.Id,
            Language = edition.Language,
            Slug = edition.Slug!,
            Symbol = release.Symbol,
            LiftedAt = release.LiftedAt ?? release.LiftsAt!.Value,
            Text = revision.Text!,
        };
}
