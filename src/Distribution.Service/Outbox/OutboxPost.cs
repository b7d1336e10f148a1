using Distribution.Service.Relays;
using Distribution.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Outbox;

/// <summary>Sends mails outside the ledger: at least once, under one Message-ID, tried again with growing waits for two days.</summary>
internal sealed class OutboxPost(AppDb db, DatabaseClock clock, OutboxLetters letters, IRelay relay, ILogger<OutboxPost> log)
{
    private const int Most = 100;
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(2);

    /// <summary>Sends what is due.</summary>
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellation = default)
    {
        var due = await db.Outbox.Where(m => m.State == OutboxState.Pending && m.NextAttemptAt <= now).OrderBy(m => m.Id).Take(Most).Select(m => m.Id).ToListAsync(cancellation);
        foreach (var mail in due)
        {
            await PostAsync(mail, cancellation);
        }
    }

    /// <summary>Sends one mail if it is due and nobody else is at it.</summary>
    public async Task PostAsync(long mailId, CancellationToken cancellation = default)
    {
        db.ChangeTracker.Clear();
        var now = await clock.NowAsync(db, cancellation);
        var claimed = await db.Outbox.Where(m => m.Id == mailId && m.State == OutboxState.Pending && m.NextAttemptAt <= now)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.NextAttemptAt, now + Claim).SetProperty(x => x.Attempts, x => x.Attempts + 1), cancellation);
        if (claimed == 0)
        {
            return;
        }

        var mail = await db.Outbox.SingleAsync(m => m.Id == mailId, cancellation);
        var reply = await letters.WriteAsync(mail, cancellation) is { } letter
            ? await SendAsync(letter, cancellation)
            : new RelayReply(RelayOutcome.RefusedMessage, "its task or edition is gone");
        Settle(mail, reply, now);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task<RelayReply> SendAsync(Letter letter, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await relay.ConnectAsync(cancellation);
            return await connection.SendAsync(letter);
        }
        catch (RelayUnreachableException failure)
        {
            return new RelayReply(RelayOutcome.RelayRefused, failure.Message);
        }
    }

    private void Settle(OutboxMail mail, RelayReply reply, DateTimeOffset now)
    {
        mail.Reply = RelayReply.Printable(reply.Text);
        switch (reply.Outcome)
        {
            case RelayOutcome.Accepted or RelayOutcome.Written:
                (mail.State, mail.SentAt) = (OutboxState.Sent, now);
                break;
            case RelayOutcome.RefusedRecipient or RelayOutcome.RefusedMessage or RelayOutcome.RefusedSender:
                mail.State = OutboxState.Refused;
                log.Refused(mail.Id);
                break;
            default:
                mail.NextAttemptAt = now + TimeSpan.FromSeconds(Math.Min(5 * Math.Pow(2, mail.Attempts), 3600));
                mail.State = now - mail.CreatedAt > Oldest ? OutboxState.Refused : OutboxState.Pending;
                break;
        }
    }
}
