using Distribution.Service.Audit;
using Distribution.Service.Mailings;
using Distribution.Service.People;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Releases;

/// <summary>Stops a release while a doubt is checked, and lets it go again.</summary>
internal sealed class HoldDesk(AppDb db, GateChange gate, AuditTrail audit)
{
    public Task<Answer<Release>> HoldAsync(Person actor, long releaseId, string reason, CancellationToken cancellation = default) =>
        ChangeAsync(actor, releaseId, "release held", r => r.HeldAt is null ? null : "held", (r, now) => (r.HeldAt, r.HeldBy, r.HoldReason) = (now, actor.Id, reason), cancellation);

    /// <summary>Lets it go again; why stays beside the release until it is held anew.</summary>
    public Task<Answer<Release>> UnholdAsync(Person actor, long releaseId, string reason, CancellationToken cancellation = default) =>
        ChangeAsync(actor, releaseId, "release let go", r => r.HeldAt is null ? "not held" : null, (r, _) => (r.HeldAt, r.HeldBy, r.HoldReason) = (null, null, reason), cancellation);

    /// <summary>Ids of the releases that a hold of everything stops: those that are not out, and those with a mailing that goes on.</summary>
    public Task<List<long>> GoingOnAsync(bool held, CancellationToken cancellation = default) =>
        db.Releases.Where(r => held ? r.HeldAt != null : r.HeldAt == null && r.State != ReleaseState.Withdrawn).Select(r => r.Id).ToListAsync(cancellation);

    private async Task<Answer<Release>> ChangeAsync(
        Person actor, long releaseId, string act, Func<Release, string?> whyNot, Action<Release, DateTimeOffset> change, CancellationToken cancellation)
    {
        if (Rights.Refusal(actor, act, Role.Spokesperson, Role.Approver) is { } refusal)
        {
            return refusal;
        }

        Release changed = null!;
        var answer = await gate.MakeAsync(
            releaseId,
            async (release, now) =>
            {
                if (whyNot(release) is { } state)
                {
                    return Finding.Error("release-state", ("release", releaseId), ("state", state), ("act", act));
                }

                change(changed = release, now);
                await audit.AddAsync(actor, act, "release", releaseId, cancellation: cancellation);
                return null;
            },
            undo: null,
            cancellation);
        return answer.For(changed);
    }
}
