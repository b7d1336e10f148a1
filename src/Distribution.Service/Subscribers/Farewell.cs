using Distribution.Service.Audit;
using Distribution.Service.Mailings;
using Distribution.Service.Secrets;
using Distribution.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Subscribers;

/// <summary>Goodbye: ends every list that put a person into a mailing, at once, also for a mailing that is going on (RFC 8058).</summary>
internal sealed class Farewell(AppDb db, Tokens tokens, DatabaseClock clock, AuditTrail audit)
{
    /// <summary>The delivery behind a link; null for a token that is not ours. A proof's link reads as id 0, which is no delivery.</summary>
    public async Task<Delivery?> FindAsync(string? token, CancellationToken cancellation = default) =>
        tokens.Read(TokenPurpose.Goodbye, token) is { } id ? await db.Deliveries.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellation) : null;

    /// <summary>Whether the link is that of a proof, which belongs to no subscriber.</summary>
    public bool IsProof(string? token) => tokens.Read(TokenPurpose.Goodbye, token) == 0;

    /// <summary>The lists of the mailing that the person is still on.</summary>
    public Task<List<SubscriberList>> ListsAsync(Delivery delivery, CancellationToken cancellation = default) =>
        (from chosen in db.MailingLists
         join list in db.Lists on chosen.ListId equals list.Id
         where chosen.MailingId == delivery.MailingId
            && db.Subscriptions.Any(s => s.SubscriberId == delivery.SubscriberId && s.ListId == list.Id && s.EndedAt == null)
         orderby chosen.Position
         select list).AsNoTracking().ToListAsync(cancellation);

    /// <summary>Ends them, or only one of them; saying it twice does no harm.</summary>
    /// <param name="delivery">The delivery whose link was followed.</param>
    /// <param name="onlyListId">One list of them; null for all.</param>
    /// <param name="cancellation">Ends waiting.</param>
    /// <returns>How many subscriptions ended now.</returns>
    public async Task<int> EndAsync(Delivery delivery, long? onlyListId = null, CancellationToken cancellation = default)
    {
        var now = await clock.NowAsync(db, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var ended = await db.Subscriptions
            .Where(s => s.SubscriberId == delivery.SubscriberId && s.EndedAt == null && (onlyListId == null || s.ListId == onlyListId)
                && db.MailingLists.Any(m => m.MailingId == delivery.MailingId && m.ListId == s.ListId))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellation);
        if (ended > 0)
        {
            await audit.AddAsync(actor: null, "subscriptions ended", "subscriber", delivery.SubscriberId, $"{ended} by the link of delivery {delivery.Id}", cancellation);
            await db.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return ended;
    }
}
