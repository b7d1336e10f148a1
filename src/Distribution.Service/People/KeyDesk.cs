using Distribution.Service.Audit;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.People;

/// <summary>Gives persons keys to the HTTP API, takes them back, and tells whose key it is.</summary>
internal sealed class KeyDesk(AppDb db, DatabaseClock clock, AuditTrail audit)
{
    /// <summary>Makes a key of a person, for oneself or by an administrator.</summary>
    public async Task<Answer<NewKey>> AddAsync(Person actor, Person owner, CancellationToken cancellation = default)
    {
        if (Refusal(actor, owner.Id, "make a key") is { } refusal)
        {
            return refusal;
        }

        var text = KeyText.New();
        var key = new ApiKey { PersonId = owner.Id, Prefix = KeyText.Prefix(text)!, Hash = KeyText.Hash(text), CreatedAt = await clock.NowAsync(db, cancellation) };
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Keys.Add(key);
        await db.SaveChangesAsync(cancellation);
        await audit.AddAsync(actor, "key made", "key", key.Id, $"of person {owner.Id}", cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new NewKey(key, text);
    }

    /// <summary>Takes a key back for ever; taking it back twice changes nothing.</summary>
    public async Task<Answer<ApiKey>> RevokeAsync(Person actor, long keyId, CancellationToken cancellation = default)
    {
        if (await db.Keys.SingleOrDefaultAsync(k => k.Id == keyId, cancellation) is not { } key)
        {
            return Finding.Error("key-unknown", ("key", keyId));
        }

        if (Refusal(actor, key.PersonId, "revoke a key") is { } refusal)
        {
            return refusal;
        }

        if (key.RevokedAt is null)
        {
            key.RevokedAt = await clock.NowAsync(db, cancellation);
            await audit.AddAsync(actor, "key revoked", "key", keyId, cancellation: cancellation);
            await db.SaveChangesAsync(cancellation);
        }

        return key;
    }

    /// <summary>Every key there is and was, the oldest first.</summary>
    public Task<List<ApiKey>> AllAsync(CancellationToken cancellation = default) => db.Keys.AsNoTracking().OrderBy(k => k.Id).ToListAsync(cancellation);

    /// <summary>Whose key it is; null for one that was revoked, was never made or is no key at all.</summary>
    public async Task<Person?> OwnerAsync(string? text, CancellationToken cancellation = default)
    {
        if (KeyText.Prefix(text) is not { } prefix)
        {
            return null;
        }

        var hash = KeyText.Hash(text!);
        var alike = await db.Keys.AsNoTracking().Where(k => k.Prefix == prefix && k.RevokedAt == null).ToListAsync(cancellation);
        return alike.Find(k => KeyText.AreEqual(k.Hash, hash)) is { } key ? await db.People.SingleAsync(p => p.Id == key.PersonId, cancellation) : null;
    }

    private static Finding? Refusal(Person actor, long owner, string act) => actor.Id == owner ? null : Rights.Refusal(actor, act, Role.Administrator);
}
