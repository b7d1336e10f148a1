using System.Collections.Concurrent;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Mailings;

/// <summary>The sealed texts that are being sent, by their hash: loaded once, and never a text of another hash (I4).</summary>
internal sealed class EditionTexts(IServiceScopeFactory scopes)
{
    private const int Most = 200;
    private readonly ConcurrentDictionary<(long Mailing, int Generation, LanguageTag Language, string Hash), SealedText> texts = new();

    /// <summary>The text that a row was approved with; null where the edition is no longer sealed with it.</summary>
    /// <remarks>Kept for one generation of one mailing: the embargo beside it may be another for the next.</remarks>
    public async Task<SealedText?> FindAsync(DeliveryRow row, CancellationToken cancellation = default)
    {
        var key = (row.MailingId, row.Generation, row.Language, row.SealedHash);
        if (texts.TryGetValue(key, out var known))
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var found = await (
            from edition in db.Editions.AsNoTracking()
            join revision in db.Revisions on edition.RevisionId equals revision.Id
            join release in db.Releases on edition.ReleaseId equals release.Id
            where edition.ReleaseId == row.ReleaseId && edition.Language == row.Language && edition.SealedHash == row.SealedHash
            select new { revision.Text, edition.Slug, Release = release }).FirstOrDefaultAsync(cancellation);
        if (found?.Text is null || SealedHash.Of(found.Text) != row.SealedHash)
        {
            return null;
        }

        if (texts.Count >= Most)
        {
            texts.Clear();
        }

        return texts[key] = new SealedText(found.Text, found.Slug!, found.Release.Symbol, found.Release.LiftsAt, found.Release.EmbargoZone);
    }
}
