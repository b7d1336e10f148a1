using Distribution.Service.Audit;
using Distribution.Service.People;
using Distribution.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Api;

/// <summary>Reads a ledger page by page; whoever takes addresses out stands in the audit (I10).</summary>
internal sealed class DeliveryExport(AppDb db, AuditTrail audit)
{
    /// <summary>A page; null where there is no such mailing.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="mailing">Whose ledger.</param>
    /// <param name="after">Id behind which the page begins: rows that settle meanwhile neither shift nor double a row.</param>
    /// <param name="limit">Most rows.</param>
    public async Task<DeliveryPage?> ReadAsync(Person actor, long mailing, long after, int limit)
    {
        if (!await db.Mailings.AnyAsync(m => m.Id == mailing))
        {
            return null;
        }

        var rows = await (from d in db.Deliveries.AsNoTracking()
                          join s in db.Subscribers on d.SubscriberId equals s.Id
                          where d.MailingId == mailing && d.Id > after
                          orderby d.Id
                          select new DeliveryDetails
                          {
                              Id = d.Id, Subscriber = s.Id, Email = s.Email, Name = s.Name, Outlet = s.Outlet, Language = d.Language, Fallback = d.Fallback,
                              State = d.State, Reason = d.Reason, Attempts = d.Attempts, AttemptedAt = d.AttemptedAt, NextAttemptAt = d.NextAttemptAt,
                              SettledAt = d.SettledAt, Reply = d.Reply,
                          }).Take(limit + 1).ToListAsync();
        var page = rows.Take(limit).ToList();
        await audit.AddAsync(actor, "deliveries exported", "mailing", mailing, $"{page.Count} behind {after}");
        await db.SaveChangesAsync();
        return new DeliveryPage(page, rows.Count > limit ? page[^1].Id : null);
    }
}
