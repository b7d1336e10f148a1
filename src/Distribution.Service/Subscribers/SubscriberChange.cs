using Distribution.Texts;

namespace Distribution.Service.Subscribers;

/// <summary>What a row changes of a person: nothing that the person decided is undone by it.</summary>
internal static class SubscriberChange
{
    /// <summary>A person who was not there.</summary>
    public static Subscriber Added(ImportRow row, DateTimeOffset now) => new()
    {
        Email = row.Email,
        Name = NotEmpty(row.Name),
        Outlet = NotEmpty(row.Outlet),
        Languages = row.Languages ?? "",
        Zone = row.Zone ?? "UTC",
        Status = row.Status ?? SubscriberStatus.Unconfirmed,
        AccreditedTerms = row.Accredited,
        AccreditedAt = row.Accredited is null ? null : now,
    };

    /// <summary>Applies a row to somebody who is there.</summary>
    /// <returns>Whether anything changed.</returns>
    public static bool Apply(ImportRow row, Subscriber person, DateTimeOffset now, List<Finding> findings)
    {
        var status = StatusAfter(row, person, findings);
        var accredited = row.Accredited is { } terms && terms != person.AccreditedTerms;
        if (accredited)
        {
            (person.AccreditedTerms, person.AccreditedAt) = (row.Accredited, now);
        }

        var changed = ApplyMailed(row, person) | accredited | status != person.Status;
        person.Status = status;
        return changed;
    }

    /// <summary>Lists that the row joins. Whoever left a list, or all of them, or may not be mailed, comes back only by an act of their own.</summary>
    public static IEnumerable<long> Joined(ImportRow row, Subscriber person, IReadOnlyList<Subscription> subscriptions, List<Finding> findings)
    {
        var isGone = person.Status == SubscriberStatus.Suppressed || (subscriptions.Count > 0 && subscriptions.All(s => s.EndedAt is not null));
        foreach (var list in row.Lists)
        {
            var known = subscriptions.FirstOrDefault(s => s.ListId == list);
            if (known is { EndedAt: null })
            {
                continue;
            }

            if (known is null && !isGone)
            {
                yield return list;
            }
            else if (person.Status != SubscriberStatus.Suppressed)
            {
                findings.Add(Finding.Warning("import-stays-unsubscribed", ("line", row.Line), ("email", row.Email)));
                yield break;
            }
        }
    }

    /// <summary>What stands in a mail: a change raises the version, so that what was composed before is thrown away.</summary>
    private static bool ApplyMailed(ImportRow row, Subscriber person)
    {
        var after = (Name: row.Name is null ? person.Name : NotEmpty(row.Name), Outlet: row.Outlet is null ? person.Outlet : NotEmpty(row.Outlet), Languages: row.Languages ?? person.Languages, Zone: row.Zone ?? person.Zone);
        if (after == (person.Name, person.Outlet, person.Languages, person.Zone))
        {
            return false;
        }

        (person.Name, person.Outlet, person.Languages, person.Zone) = after;
        person.Version++;
        return true;
    }

    private static SubscriberStatus StatusAfter(ImportRow row, Subscriber person, List<Finding> findings)
    {
        if (row.Status is not { } wanted || wanted == person.Status)
        {
            return person.Status;
        }

        if (person.Status == SubscriberStatus.Suppressed)
        {
            findings.Add(Finding.Warning("import-stays-suppressed", ("line", row.Line), ("email", row.Email)));
            return SubscriberStatus.Suppressed;
        }

        return wanted;
    }

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
