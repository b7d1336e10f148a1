using Distribution.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Api;

/// <summary>A release with everything that lies in its folder.</summary>
internal sealed class ReleaseFolder(AppDb db)
{
    /// <summary>The release as the API shows it; null where there is none.</summary>
    public async Task<ReleaseDetails?> ReadAsync(long id, IReadOnlyList<FindingDetails> findings)
    {
        if (await db.Releases.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id) is not { } release)
        {
            return null;
        }

        var editions = await db.Editions.AsNoTracking().Where(e => e.ReleaseId == id).OrderByDescending(e => e.IsSource).ThenBy(e => e.Language).ToListAsync();
        var tasks = await db.Tasks.AsNoTracking().Where(t => t.ReleaseId == id).OrderBy(t => t.Id).ToListAsync();
        var mailings = await db.Mailings.AsNoTracking().Where(m => m.ReleaseId == id).OrderBy(m => m.Id).ToListAsync();
        return new ReleaseDetails
        {
            Id = id,
            Symbol = release.Symbol,
            SourceLanguage = release.SourceLanguage,
            State = release.State,
            Embargo = EmbargoDetails.Of(release),
            Hold = HoldDetails.Of(release),
            Editions = [.. editions.Select(EditionSummary.Of)],
            Tasks = [.. tasks.Select(TaskDetails.Of)],
            Mailings = [.. mailings.Select(MailingDetails.Of)],
            Findings = findings,
        };
    }
}
