using Distribution.Service.People;
using Distribution.Service.Storage;

namespace Distribution.Service.Audit;

/// <summary>Writes acts down, together with the act.</summary>
internal sealed class AuditTrail(AppDb db, DatabaseClock clock)
{
    /// <summary>Adds the entry to what is about to be saved.</summary>
    public async Task AddAsync(Person? actor, string act, string noun, long id, string? details = null, CancellationToken cancellation = default) =>
        db.Audit.Add(new AuditEntry { At = await clock.NowAsync(db, cancellation), PersonId = actor?.Id, Act = act, Noun = noun, NounId = id, Details = details });
}
