using System.Text.Json;
using Distribution.Service.Embargoes;
using Distribution.Service.Storage;
using Distribution.Service.Tasks;
using Distribution.Service.Telemetry;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Mailings;

/// <summary>Freezes the audience of a mailing shortly before its instant, cuts it into batches and stands it behind the gate (DESIGN §4.6).</summary>
internal sealed class Arming(
    AppDb db, ZoneRules zones, ReleaseLock releases, ArmingTurns turns, LedgerSql sql, Mails mails, MailingStop stop, IOptions<MailOptions> options, ILogger<Arming> log)
{
    /// <summary>Arms a scheduled mailing; does nothing where somebody else did, or where a change came in between.</summary>
    public async Task ArmAsync(long mailingId, CancellationToken cancellation = default)
    {
        var faults = await mails.LoadAsync(cancellation);
        if (faults.FirstOrDefault(f => f.Severity == Severity.Error) is { } fault)
        {
            await stop.HoldAsync(mailingId, $"a template cannot be used: {fault.Code} {string.Join(", ", fault.Arguments.Select(a => $"{a.Key} {a.Value}"))}");
            return;
        }

        await using var turn = await turns.TakeAsync(mailingId, cancellation);
        if (turn is null || await BeginAsync(mailingId, cancellation) is not { } mailing)
        {
            return;
        }

        using var trace = Traces.Begin("arm", "mailing", mailingId);
        var audience = await FreezeAsync(mailing, cancellation);
        await FinishAsync(mailing, audience, cancellation);
    }

    /// <summary>Short: the state, under the lock. A mailing left in Arming by a process that died is armed anew.</summary>
    private async Task<Mailing?> BeginAsync(long mailingId, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var releaseId = await db.Mailings.Where(m => m.Id == mailingId).Select(m => m.ReleaseId).SingleAsync(cancellation);
        await using var transaction = await releases.TakeAsync(db, releaseId, cancellation);
        var mailing = await db.Mailings.SingleAsync(m => m.Id == mailingId, cancellation);
        if (mailing.State is not (MailingState.Scheduled or MailingState.Arming) || mailing.HeldAt is not null)
        {
            return null;
        }

        var release = await db.Releases.SingleAsync(r => r.Id == releaseId, cancellation);
        if (await zones.HoldIfChangedAsync(release, cancellation) || release.HeldAt is not null)
        {
            await transaction.CommitAsync(cancellation);
            return null;
        }

        mailing.State = MailingState.Arming;
        mailing.Generation++;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return mailing;
    }

    /// <summary>Long, without the release's lock: rows, batches, and the sum that must come out right.</summary>
    private async Task<int> FreezeAsync(Mailing mailing, CancellationToken cancellation)
    {
        var release = await db.Releases.AsNoTracking().SingleAsync(r => r.Id == mailing.ReleaseId, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead, cancellation); // one snapshot: who confirms now is not in it
        var choices = await ChoicesAsync(release.Id, release.SourceLanguage, cancellation);
        await db.Deliveries.Where(d => d.MailingId == mailing.Id).ExecuteDeleteAsync(cancellation);
        await db.Batches.Where(b => b.MailingId == mailing.Id).ExecuteDeleteAsync(cancellation);
        var frozen = await sql.RunAsync("freeze", db, cancellation, [
            ("mailing", mailing.Id), ("release", mailing.ReleaseId), ("kind", mailing.Kind.ToString().ToLowerInvariant()), ("ordinal", mailing.Ordinal),
            ("generation", mailing.Generation), ("source", release.SourceLanguage.ToString()), ("choices", choices)]);
        var expected = await AudienceAsync(mailing, cancellation);
        if (frozen != expected)
        {
            throw new InvalidOperationException($"Mailing {mailing.Id}: {frozen} rows for an audience of {expected}.");
        }

        await sql.RunAsync("cut", db, cancellation, [("mailing", mailing.Id), ("first", 1), ("size", options.Value.BatchSize)]);
        await transaction.CommitAsync(cancellation);
        return frozen;
    }

    /// <summary>Short: armed, unless something raised the generation meanwhile; then the sweep arms it anew.</summary>
    private async Task FinishAsync(Mailing mailing, int audience, CancellationToken cancellation)
    {
        await using var transaction = await releases.TakeAsync(db, mailing.ReleaseId, cancellation);
        var armed = await db.Mailings
            .Where(m => m.Id == mailing.Id && m.State == MailingState.Arming && m.Generation == mailing.Generation)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MailingState.Armed).SetProperty(x => x.Audience, audience), cancellation);
        await transaction.CommitAsync(cancellation);
        if (armed == 1)
        {
            log.Armed(mailing.Id, audience, await db.Batches.CountAsync(b => b.MailingId == mailing.Id, cancellation));
        }
        else
        {
            log.ArmingRepeated(mailing.Id);
        }
    }

    /// <summary>Counted in another way than it was frozen: persons on a list of the mailing who have no copy by another mailing.</summary>
    private Task<int> AudienceAsync(Mailing mailing, CancellationToken cancellation) =>
        db.Subscribers.CountAsync(
            s => s.Status != Subscribers.SubscriberStatus.Unconfirmed
                && (mailing.Kind != MailingKind.Advance || s.AccreditedTerms != null)
                && db.Subscriptions.Any(p => p.SubscriberId == s.Id && p.EndedAt == null && db.MailingLists.Any(l => l.MailingId == mailing.Id && l.ListId == p.ListId))
                && !db.Deliveries.Any(d => d.SubscriberId == s.Id && d.ReleaseId == mailing.ReleaseId && d.Kind == mailing.Kind && d.Ordinal == mailing.Ordinal && d.MailingId != mailing.Id),
            cancellation);

    /// <summary>Which language each ranking gets, over what is sealed or has an open task (RFC 4647; DESIGN §4.7).</summary>
    private async Task<string> ChoicesAsync(long releaseId, LanguageTag source, CancellationToken cancellation)
    {
        var atHand = await db.Editions.Where(e => e.ReleaseId == releaseId && e.State == Editions.EditionState.Sealed).Select(e => e.Language).ToListAsync(cancellation);
        var asked = await db.Tasks
            .Where(t => t.ReleaseId == releaseId && (t.State == TranslationTaskState.New || t.State == TranslationTaskState.InProgress || t.State == TranslationTaskState.Submitted))
            .Select(t => t.Language).ToListAsync(cancellation);
        var languages = atHand.Concat(asked).Distinct().ToList();
        var rankings = await db.Subscribers.Select(s => s.Languages).Distinct().ToListAsync(cancellation);
        return JsonSerializer.Serialize(rankings.Select(ranking => new
        {
            ranked = ranking,
            language = (ranking.Length == 0 ? source : LanguageLookup.Choose(ranking.Split(';').Select(LanguageTag.Parse), languages))?.ToString(),
        }));
    }
}
