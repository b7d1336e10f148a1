using Distribution.Service.Audit;
using Distribution.Service.Storage;
using Distribution.Service.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Mailings;

/// <summary>The gate of a mailing: closed until the database's clock says otherwise, then open for ever (ENGINE E18, DESIGN I8).</summary>
internal sealed class Gate(AppDb db, ReleaseLock releases, LedgerSql sql, DatabaseClock clock, ILogger<Gate> log)
{
    /// <summary>Asks the database to open; true when the mailing is open. "Closed" only means: ask again.</summary>
    public async Task<bool> TryOpenAsync(long mailingId, CancellationToken cancellation = default)
    {
        db.ChangeTracker.Clear();
        var mailing = await FindAsync(mailingId, cancellation);
        if (mailing.State != MailingState.Armed)
        {
            return IsOpen(mailing);
        }

        await using var transaction = await releases.TakeAsync(db, mailing.ReleaseId, cancellation);
        if (await FindAsync(mailingId, cancellation) is { State: not MailingState.Armed } meanwhile)
        {
            return IsOpen(meanwhile); // another process opened it while we waited for the lock
        }

        await sql.RunAsync("open", db, cancellation, ("mailing", mailingId));
        var opened = await FindAsync(mailingId, cancellation);
        if (!IsOpen(opened))
        {
            return false;
        }

        using var trace = Traces.Begin("open", "mailing", mailingId);
        await AlignAsync(opened, cancellation);
        await sql.RunAsync("lifted", db, cancellation);
        db.Audit.Add(new AuditEntry { At = await clock.NowAsync(db, cancellation), Act = "mailing opened", Noun = "mailing", NounId = mailingId });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        Figures.Opened(opened);
        log.Opened(mailingId);
        return true;
    }

    /// <summary>Brings the rows of an open mailing into line with what is sealed: waiting ones go on their way, or get the source at last.</summary>
    public async Task AlignAsync(Mailing mailing, CancellationToken cancellation = default)
    {
        var source = await db.Releases.Where(r => r.Id == mailing.ReleaseId).Select(r => r.SourceLanguage).SingleAsync(cancellation);
        await sql.RunAsync("languages", db, cancellation, ("mailing", mailing.Id), ("source", source.ToString()));
    }

    private static bool IsOpen(Mailing mailing) => mailing.State is MailingState.Open or MailingState.Finished;

    private Task<Mailing> FindAsync(long mailingId, CancellationToken cancellation) => db.Mailings.AsNoTracking().SingleAsync(m => m.Id == mailingId, cancellation);
}
