using Distribution.Service.Audit;
using Distribution.Service.Outbox;
using Distribution.Service.People;
using Distribution.Service.Storage;
using Distribution.Service.Waking;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Distribution.Service.Mailings;

/// <summary>Sends what subscribers will get to persons of the office, in every language there is, outside the ledger.</summary>
internal sealed class ProofDesk(AppDb db, DatabaseClock clock, AuditTrail audit, Wake wake)
{
    public async Task<Answer<List<OutboxMail>>> SendAsync(Person actor, long mailingId, IReadOnlyList<string> addresses, CancellationToken cancellation = default)
    {
        if (Rights.Refusal(actor, "send a proof", Role.Spokesperson, Role.Approver) is { } refusal)
        {
            return refusal;
        }

        if (await db.Mailings.SingleOrDefaultAsync(m => m.Id == mailingId, cancellation) is not { } mailing)
        {
            return Finding.Error("mailing-unknown", ("mailing", mailingId));
        }

        if (addresses.Count == 0 || addresses.FirstOrDefault(a => !MailboxAddress.TryParse(a, out var parsed) || parsed.Address != a) is not null)
        {
            return Finding.Error("address-invalid", ("address", string.Join(", ", addresses)));
        }

        // Embargoed text goes to the office only: a proof is for those who work here.
        var office = await db.People.Select(p => p.Email).ToListAsync(cancellation);
        if (addresses.FirstOrDefault(a => !office.Contains(a.ToLowerInvariant(), StringComparer.Ordinal)) is { } stranger)
        {
            return Finding.Error("proof-to-stranger", ("address", stranger));
        }

        var languages = await db.Editions.Where(e => e.ReleaseId == mailing.ReleaseId && e.RevisionId != null).Select(e => e.Language).ToListAsync(cancellation);
        var now = await clock.NowAsync(db, cancellation);
        var mails = (from address in addresses
                     from language in languages
                     select new OutboxMail { Kind = OutboxKind.Proof, Address = address, MailingId = mailingId, Language = language, CreatedAt = now, NextAttemptAt = now }).ToList();
        db.Outbox.AddRange(mails);
        await audit.AddAsync(actor, "proof sent", "mailing", mailingId, $"{mails.Count} mails", cancellation);
        await db.SaveChangesAsync(cancellation);
        foreach (var mail in mails)
        {
            wake.Soon<OutboxJobs>("post", mail.Id, j => j.PostAsync(mail.Id, CancellationToken.None));
        }

        return mails;
    }
}
