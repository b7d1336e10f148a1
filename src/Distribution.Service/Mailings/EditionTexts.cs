using System.Collections.Concurrent;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Mailings;

/// <summary>The sealed texts that are being sent, by their hash: loaded once, and never a text of another hash (I4).</summary>
internal sealed class EditionTexts(IServiceScopeFactory scopes)
{
    private const int Most = 200;
    private readonly ConcurrentDictionary<(long Release, LanguageTag Language, string Hash), SealedText> texts = new();

    /// <summary>The text of a hash; null where the edition is no longer sealed with it.</summary>
    public async Task<SealedText?> FindAsync(long releaseId, LanguageTag language, string hash, CancellationToken cancellation = default)
    {
        var key = (releaseId, language, hash);
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
            where edition.ReleaseId == releaseId && edition.Language == language && edition.SealedHash == hash
            select new { revision.Text, edition.Slug, Release = release }).FirstOrDefaultAsync(cancellation);
        if (found?.Text is null || SealedHash.Of(found.Text) != hash)
        {
            return null;
        }

        if (texts.Count >= Most)
        {
            texts.Clear();
        }

        return texts[key] = new SealedText(found.Text, found.Slug!, found.Release.Symbol, found.Release.LiftsAt, found.Release.EmbargoZone);
    }

    /// <summary>Forgets everything, because an embargo or a template changed.</summary>
    public void Clear() => texts.Clear();
}
