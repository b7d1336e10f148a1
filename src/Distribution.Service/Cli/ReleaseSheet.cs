using System.Globalization;
using Distribution.Service.Editions;
using Distribution.Service.Releases;
using Distribution.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Cli;

/// <summary>Everything about a release on one page of a terminal, with the ids that further verbs need.</summary>
internal sealed class ReleaseSheet(Session session, AppDb db)
{
    public async Task PrintAsync(Release release)
    {
        Say($"Release {release.Id}{(release.Symbol is { } symbol ? $" {symbol}" : "")}: {release.SourceLanguage}, {Word(release.State)}{(release.LiftedAt is { } lifted ? $" since {Instant(lifted)}" : "")}");
        Say($"Embargo: {Embargo(release)}");
        if (release.HeldAt is { } held)
        {
            Say($"Held since {Instant(held)}: {release.HoldReason}");
        }

        var editions = await db.Editions.AsNoTracking().Where(e => e.ReleaseId == release.Id).OrderByDescending(e => e.IsSource).ThenBy(e => e.Language).ToListAsync();
        await PrintSourceAsync(editions.Single(e => e.IsSource));
        Say("Editions:");
        foreach (var edition in editions)
        {
            await PrintAsync(edition);
        }

        await PrintTasksAsync(release.Id);
        await PrintMailingsAsync(release.Id);
    }

    /// <summary>The embargo in words: on the wall and in UTC.</summary>
    public static string Embargo(Release release) => release.EmbargoDecision switch
    {
        EmbargoDecision.Undecided => "undecided",
        EmbargoDecision.None => "none: out when its mailing is approved",
        _ => $"until {release.EmbargoLocalTime:yyyy-MM-dd HH:mm:ss} {release.EmbargoZone} = {Instant(release.LiftsAt!.Value)}",
    };

    public static string Instant(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private async Task PrintSourceAsync(Edition source)
    {
        var revision = await db.Revisions.AsNoTracking().SingleAsync(r => r.Id == source.RevisionId);
        TextSheet.Print(session.Terminal, revision.Text!);
    }

    private async Task PrintAsync(Edition edition)
    {
        var last = await db.Revisions.AsNoTracking().Where(r => r.EditionId == edition.Id).OrderByDescending(r => r.Number).FirstOrDefaultAsync();
        var refused = last is not null && last.Id != edition.RevisionId ? $"; revision {last.Number} was refused" : "";
        var number = await db.Revisions.Where(r => r.Id == edition.RevisionId).Select(r => (int?)r.Number).SingleOrDefaultAsync();
        Say($"  {edition.Language,-8} {Word(edition.State)}{(number is null ? "" : $", revision {number}")}{(edition.SealedAt is { } at ? $", sealed {Instant(at)} {edition.SealedHash![..12]}" : "")}{(edition.IsSource ? ", source" : "")}{refused}");
        foreach (var finding in last?.Findings ?? [])
        {
            session.Terminal.Output.Write("           ");
            session.Terminal.Tell(session.Sentences, [finding]);
        }
    }

    private async Task PrintTasksAsync(long release)
    {
        var tasks = await (from task in db.Tasks.AsNoTracking()
                           join person in db.People on task.TranslatorId equals (long?)person.Id into asked
                           from translator in asked.DefaultIfEmpty()
                           where task.ReleaseId == release
                           orderby task.Id
                           select new { Task = task, Name = translator == null ? null : translator.Name }).ToListAsync();
        Say(tasks.Count > 0 ? "Tasks:" : "Tasks: none");
        foreach (var row in tasks)
        {
            Say($"  {row.Task.Id}: {row.Task.Language}, {Word(row.Task.State)}{(row.Task.Outdated ? ", outdated" : "")}, due {Instant(row.Task.DueAt)}, {row.Name ?? "nobody asked"}");
        }
    }

    private async Task PrintMailingsAsync(long release)
    {
        var mailings = await db.Mailings.AsNoTracking().Where(m => m.ReleaseId == release).OrderBy(m => m.Id).ToListAsync();
        Say(mailings.Count > 0 ? "Mailings:" : "Mailings: none");
        foreach (var mailing in mailings)
        {
            Say($"  {MailingSheet.Line(mailing)}");
        }
    }

    private static string Word<T>(T state)
        where T : struct, Enum => state.ToString().ToLowerInvariant();

    private void Say(string line) => session.Terminal.Say(line);
}
