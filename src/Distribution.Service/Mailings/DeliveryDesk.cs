using Distribution.Service.Audit;
using Distribution.Service.People;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Mailings;

/// <summary>Settles by a person what nobody knows.</summary>
internal sealed class DeliveryDesk(AppDb db, ReleaseLock releases, DatabaseClock clock, AuditTrail audit)
{
    /// <summary>Resolves an uncertain delivery: it arrived (<c>sent</c>), or it is sent once more.</summary>
    public async Task<Answer<Delivery>> ResolveAsync(Person actor, long deliveryId, bool resend, CancellationToken cancellation = default)
    {
        if (Rights.Refusal(actor, "resolve a delivery", Role.Spokesperson, Role.Approver) is { } refusal)
        {
            return refusal;
        }

        if (await db.Deliveries.SingleOrDefaultAsync(d => d.Id == deliveryId, cancellation) is not { } delivery)
        {
            return Finding.Error("delivery-unknown", ("delivery", deliveryId));
        }

        await using var transaction = await releases.TakeAsync(db, delivery.ReleaseId, cancellation);
        await db.Entry(delivery).ReloadAsync(cancellation);
        if (delivery.State != DeliveryState.Uncertain)
        {
            return Finding.Error("delivery-not-uncertain", ("delivery", deliveryId), ("state", delivery.State.ToString().ToLowerInvariant()));
        }

        if (resend && await db.Mailings.AnyAsync(m => m.Id == delivery.MailingId && m.State == MailingState.Cancelled, cancellation))
        {
            return Finding.Error("mailing-state", ("mailing", delivery.MailingId), ("state", "cancelled"), ("act", "resend a delivery"));
        }

        var now = await clock.NowAsync(db, cancellation);
        (delivery.State, delivery.Reason) = resend ? (DeliveryState.Pending, "resend") : (DeliveryState.Sent, "resolved");
        (delivery.NextAttemptAt, delivery.SettledAt) = resend ? (now, null) : ((DateTimeOffset?)null, (DateTimeOffset?)now);
        if (resend)
        {
            // A finished mailing has work again: the sum holds, but not with nothing pending (I2).
            await db.Mailings.Where(m => m.Id == delivery.MailingId && m.State == MailingState.Finished)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MailingState.Open).SetProperty(x => x.FinishedAt, (DateTimeOffset?)null), cancellation);
        }

        await audit.AddAsync(actor, resend ? "delivery resent" : "delivery resolved as sent", "delivery", deliveryId, cancellation: cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return delivery;
    }
}
