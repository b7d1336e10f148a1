using Distribution.Service.Relays;

namespace Distribution.Service.Mailings;

/// <summary>From what the relay made of a letter to what the ledger says of its row (ENGINE E16).</summary>
internal sealed class Verdicts(RetrySchedule retries)
{
    public Result Of(DeliveryRow row, long fence, RelayReply reply)
    {
        Result Final(DeliveryState state, string? reason) => new(row.Id, row.ReleaseId, fence, state, reason, reply.Text);
        return reply.Outcome switch
        {
            RelayOutcome.Accepted => Final(DeliveryState.Sent, reason: null),
            RelayOutcome.Written => Final(DeliveryState.Sent, "written"),
            RelayOutcome.RefusedRecipient => Final(DeliveryState.Refused, "recipient"),
            RelayOutcome.RefusedSender => Final(DeliveryState.Refused, "sender"),
            RelayOutcome.RefusedMessage => Final(DeliveryState.Refused, "message"),
            RelayOutcome.Uncertain => Final(DeliveryState.Uncertain, "connection-broke"),
            RelayOutcome.RelayRefused => new Result(row.Id, row.ReleaseId, fence, DeliveryState.Pending, "relay", reply.Text, IsFree: true),
            RelayOutcome.Broken => Retry(row, fence, reply, isFree: true),
            RelayOutcome.Later => Retry(row, fence, reply, isFree: false),
            _ => throw new ArgumentOutOfRangeException(nameof(reply)),
        };
    }

    private Result Retry(DeliveryRow row, long fence, RelayReply reply, bool isFree) =>
        retries.Next(row.Attempts + 1, row.OpenedAt) is { } next
            ? new Result(row.Id, row.ReleaseId, fence, DeliveryState.Pending, "retry", reply.Text, next, isFree)
            : new Result(row.Id, row.ReleaseId, fence, DeliveryState.Refused, "expired", reply.Text);
}
