using System.Text.RegularExpressions;
using Distribution.Service.Audit;
using Distribution.Service.People;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Subscribers;

/// <summary>Adds lists.</summary>
internal sealed partial class ListDesk(AppDb db, AuditTrail audit)
{
    public async Task<Answer<SubscriberList>> AddAsync(
        Person actor, string name, IReadOnlyDictionary<string, string> titles, LanguagePolicy policy, TimeSpan? waitFor, CancellationToken cancellation = default)
    {
        if (Rights.Refusal(actor, "add a list", Role.Spokesperson, Role.Approver) is { } refusal)
        {
            return refusal;
        }

        if (!Name().IsMatch(name))
        {
            return Finding.Error("list-name-invalid", ("name", name));
        }

        if (waitFor is { } wait && (wait <= TimeSpan.Zero || wait > TimeSpan.FromDays(30)))
        {
            return Finding.Error("list-wait-invalid", ("name", name), ("wait", wait));
        }

        if (await db.Lists.AnyAsync(l => l.Name == name, cancellation))
        {
            return Finding.Error("list-exists", ("name", name));
        }

        var list = new SubscriberList { Name = name, Titles = new Dictionary<string, string>(titles, StringComparer.Ordinal), Policy = policy };
        list.WaitFor = waitFor ?? list.WaitFor;
        db.Lists.Add(list);
        await db.SaveChangesAsync(cancellation);
        await audit.AddAsync(actor, "list added", "list", list.Id, cancellation: cancellation);
        await db.SaveChangesAsync(cancellation);
        return list;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,62}$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
