using Distribution.Service.Audit;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Distribution.Service.People;

/// <summary>Adds persons of the office and translators, and finds them by what a person types.</summary>
internal sealed class PeopleDesk(AppDb db, DatabaseClock clock, AuditTrail audit)
{
    /// <summary>Adds a person. The first one of a database needs nobody's permission and becomes an administrator.</summary>
    public async Task<Answer<Person>> AddAsync(
        Person? actor, string name, string email, IReadOnlyCollection<Role> roles, IReadOnlyCollection<LanguageTag> languages, string zone = "UTC", CancellationToken cancellation = default)
    {
        var first = !await db.People.AnyAsync(cancellation);
        if (!first && actor is null)
        {
            return Finding.Error("actor-missing");
        }

        if (actor is not null && Rights.Refusal(actor, "add a person", Role.Administrator) is { } refusal)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(name) || !MailboxAddress.TryParse(email, out var address) || address.Address != email.Trim())
        {
            return Finding.Error("person-email-invalid", ("name", name), ("email", email));
        }

        if (!Zones.TryFind(zone, out _, out var unknown))
        {
            return unknown;
        }

        var person = new Person
        {
            Name = name.Trim(),
            Email = email.Trim().ToLowerInvariant(),
            Roles = [.. first ? roles.Append(Role.Administrator).Distinct() : roles],
            Languages = [.. languages],
            Zone = zone,
            CreatedAt = await clock.NowAsync(db, cancellation),
        };
        if (await db.People.AnyAsync(p => p.Email == person.Email, cancellation))
        {
            return Finding.Error("person-exists", ("email", person.Email));
        }

        db.People.Add(person);
        await db.SaveChangesAsync(cancellation);
        await audit.AddAsync(actor ?? person, "person added", "person", person.Id, $"roles {string.Join(' ', person.Roles)}", cancellation);
        await db.SaveChangesAsync(cancellation);
        return person;
    }

    /// <summary>The one person of an id, an address or a name; otherwise a refusal that says what is known.</summary>
    public async Task<Answer<Person>> FindAsync(string text, CancellationToken cancellation = default)
    {
        var wanted = text.Trim();
        var email = wanted.ToLowerInvariant();
        var id = long.TryParse(wanted, out var number) ? number : 0;
        var found = await db.People.Where(p => p.Id == id || p.Email == email || p.Name == wanted).ToListAsync(cancellation);
        return found switch
        {
            [var person] => person,
            [] => Finding.Error("person-unknown", ("person", text)),
            _ => Finding.Error("person-ambiguous", ("person", text), ("ids", string.Join(", ", found.Select(p => p.Id)))),
        };
    }
}
