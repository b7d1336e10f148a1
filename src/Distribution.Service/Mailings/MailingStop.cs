using System.Collections.Concurrent;
using Distribution.Service.Audit;
using Distribution.Service.Relays;
using Distribution.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Mailings;

/// <summary>Stops a mailing whose fault it is: refused as a sender by several domains, or message after message at the dot (ENGINE E16).</summary>
internal sealed class MailingStop(IServiceScopeFactory scopes, DatabaseClock clock, ILogger<MailingStop> log)
{
    private const int SenderFaults = 5;
    private const int Window = 100;
    private const int DotRefusals = 20;
    private readonly ConcurrentDictionary<long, Tally> tallies = new();

    /// <summary>Notes a reply; holds the mailing, in the background, when there were too many of the kind.</summary>
    public void Note(DeliveryRow row, RelayReply reply)
    {
        if (tallies.GetOrAdd(row.MailingId, _ => new Tally()).Add(row, reply) is { } reason)
        {
            _ = HoldAsync(row.MailingId, reason);
        }
    }

    /// <summary>Holds a mailing for a person to look at, unless it is held already.</summary>
    public async Task HoldAsync(long mailingId, string reason)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var mailing = await db.Mailings.SingleAsync(m => m.Id == mailingId);
        if (mailing.HeldAt is not null)
        {
            return;
        }

        var now = await clock.NowAsync(db);
        (mailing.HeldAt, mailing.HoldReason) = (now, reason);
        db.Audit.Add(new AuditEntry { At = now, Act = "mailing held", Noun = "mailing", NounId = mailingId, Details = "by the service" });
        await db.SaveChangesAsync();
        log.HeldByService(mailingId, reason);
    }

    private sealed class Tally
    {
        private readonly Lock gate = new();
        private readonly Queue<string?> domains = new();
        private int dots;

        public string? Add(DeliveryRow row, RelayReply reply)
        {
            lock (gate)
            {
                domains.Enqueue(reply.Outcome is RelayOutcome.RefusedSender ? row.Email[(row.Email.LastIndexOf('@') + 1)..] : null);
                if (domains.Count > Window)
                {
                    domains.Dequeue();
                }

                dots = reply.Outcome is RelayOutcome.RefusedMessage ? dots + 1 : 0;
                if (domains.OfType<string>().Distinct(StringComparer.Ordinal).Count() >= SenderFaults)
                {
                    domains.Clear();
                    return $"{SenderFaults} domains refused us as a sender within {Window} replies";
                }

                if (dots < DotRefusals)
                {
                    return null;
                }

                dots = 0; // let go by a person, it is stopped again after as many
                return $"the relay refused {DotRefusals} messages in a row";
            }
        }
    }
}
