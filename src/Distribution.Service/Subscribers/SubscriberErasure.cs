using Distribution.Service.Audit;
using Distribution.Service.People;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Subscribers;

/// <summary>Takes away everything that names a subscriber; what the ledger counts stays and names nobody.</summary>
internal sealed class SubscriberErasure(AppDb db, DatabaseClock clock, AuditTrail audit)
{
    private const string Domain = "@erased.invalid"; // RFC 2606 §2: never anybody's

    public async Task<Answer<Subscriber>> EraseAsync(Person actor, string address, CancellationToken cancellation = default)
    {
        var email = address.Trim().ToLowerInvariant();
        return await EraseAsync(actor, await db.Subscribers.SingleOrDefaultAsync(s => s.Email == email, cancellation), address, cancellation);
    }

    public async Task<Answer<Subscriber>> EraseAsync(Person actor, long subscriberId, CancellationToken cancellation = default) =>
        await EraseAsync(actor, await db.Subscribers.SingleOrDefaultAsync(s => s.Id == subscriberId, cancellation), $"{subscriberId}", cancellation);

    /// <remarks>A mail on its way arrives; whatever is pending is not sent, because the attempt looks at status and version.</remarks>
    private async Task<Answer<Subscriber>> EraseAsync(Person actor, Subscriber? subscriber, string named, CancellationToken cancellation)
    {
        if (Rights.Refusal(actor, "erase a subscriber", Role.Administrator) is { } refusal)
        {
            return refusal;
        }

        if (subscriber is null)
        {
            return Finding.Error("subscriber-unknown", ("subscriber", named));
        }

        if (subscriber.Email.EndsWith(Domain, StringComparison.Ordinal))
        {
            return subscriber; // erased before
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        Blank(subscriber);
        var now = await clock.NowAsync(db, cancellation);
        await db.Subscriptions.Where(s => s.SubscriberId == subscriber.Id && s.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellation);
        await db.Deliveries.Where(d => d.SubscriberId == subscriber.Id) // relays like to repeat the address
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.Reply, (string?)null), cancellation);
        await audit.AddAsync(actor, "subscriber erased", "subscriber", subscriber.Id, cancellation: cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return subscriber;
    }

    private static void Blank(Subscriber subscriber)
    {
        (subscriber.Email, subscriber.Name, subscriber.Outlet) = ($"erased-{subscriber.Id}{Domain}", null, null);
        (subscriber.Languages, subscriber.Zone) = ("", "UTC");
        (subscriber.AccreditedTerms, subscriber.AccreditedAt) = (null, null);
        subscriber.Status = SubscriberStatus.Suppressed;
        subscriber.Version++;
    }
}
