using Distribution.Service.Audit;
using Distribution.Service.People;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Subscribers;

/// <summary>Adds and changes subscribers by a file (DESIGN §6, Subscriber CSV): good rows whole, broken ones not at all.</summary>
internal sealed class SubscriberImport(AppDb db, DatabaseClock clock, AuditTrail audit)
{
    private const int AtOnce = 1000;
    private const int MostFindings = 1000;

    /// <summary>Imports a file in one transaction.</summary>
    /// <param name="actor">Who imports.</param>
    /// <param name="csv">The file; it must be able to seek.</param>
    /// <param name="dryRun">Say what would happen and change nothing.</param>
    /// <param name="cancellation">Ends it, with nothing changed.</param>
    /// <returns>The counts and a finding for each row that was refused or not wholly followed, 1000 at most; a refusal where the file cannot be read.</returns>
    public async Task<Answer<ImportCounts>> RunAsync(Person actor, Stream csv, bool dryRun, CancellationToken cancellation = default)
    {
        if (Rights.Refusal(actor, "import subscribers", Role.Spokesperson, Role.Approver) is { } refusal)
        {
            return refusal;
        }

        var opened = SubscriberCsv.Open(csv);
        if (opened.Refused)
        {
            return opened.Findings[0];
        }

        using var rows = opened.Value;
        if (!rows.Read())
        {
            return Finding.Error("import-empty");
        }

        var columns = ImportColumns.Read(rows.Fields);
        if (columns.Refused)
        {
            return columns.Findings[0];
        }

        var lists = await db.Lists.AsNoTracking().ToDictionaryAsync(l => l.Name, l => l.Id, cancellation);
        var tally = new Tally(columns.Findings);
        await using var transaction = dryRun ? null : await db.Database.BeginTransactionAsync(cancellation);
        foreach (var some in Good(rows, new ImportRows(columns.Value, lists), tally).Chunk(AtOnce))
        {
            await TakeAsync(some, tally, dryRun, cancellation);
        }

        if (transaction is not null)
        {
            var (added, updated, unchanged, refused) = tally.Counts;
            await audit.AddAsync(actor, "subscribers imported", "subscribers", 0, $"added {added} updated {updated} unchanged {unchanged} refused {refused}", cancellation);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return new Answer<ImportCounts>(tally.Counts, tally.Findings());
    }

    private static IEnumerable<ImportRow> Good(SubscriberCsv csv, ImportRows rows, Tally tally)
    {
        while (csv.Read())
        {
            var row = rows.Read(csv);
            if (row.Refused)
            {
                tally.Refuse(row.Findings[0]);
            }
            else
            {
                yield return row.Value;
            }
        }
    }

    private async Task TakeAsync(ImportRow[] rows, Tally tally, bool dryRun, CancellationToken cancellation)
    {
        var now = await clock.NowAsync(db, cancellation);
        var emails = rows.Select(r => r.Email).ToList();
        // One array as a parameter: a thousand parameters take longer to parse than to look up.
        var known = await db.Subscribers.Where(s => EF.Parameter(emails).Contains(s.Email)).ToDictionaryAsync(s => s.Email, cancellation);
        var ids = known.Values.Select(s => s.Id).ToList();
        var subscriptions = (await db.Subscriptions.Where(s => EF.Parameter(ids).Contains(s.SubscriberId)).ToListAsync(cancellation)).ToLookup(s => s.SubscriberId);
        var joined = new List<(Subscriber Person, long List)>();
        foreach (var row in rows)
        {
            var findings = new List<Finding>();
            var isThere = known.TryGetValue(row.Email, out var person);
            var changed = isThere && SubscriberChange.Apply(row, person!, now, findings);
            person ??= db.Subscribers.Add(SubscriberChange.Added(row, now)).Entity;
            var lists = isThere ? [.. SubscriberChange.Joined(row, person, [.. subscriptions[person.Id]], findings)] : row.Lists;
            joined.AddRange(lists.Select(list => (person, list)));
            tally.Take(isThere, changed || lists.Count > 0, findings);
        }

        if (!dryRun)
        {
            await db.SaveChangesAsync(cancellation);
            db.Subscriptions.AddRange(joined.Select(j => new Subscription { SubscriberId = j.Person.Id, ListId = j.List, JoinedAt = now }));
            await db.SaveChangesAsync(cancellation);
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>Counts, and as many findings as anybody reads.</summary>
    private sealed class Tally(IEnumerable<Finding> first)
    {
        private readonly List<Finding> findings = [.. first];
        private int untold;

        public ImportCounts Counts { get; private set; } = new(0, 0, 0, 0);

        public void Refuse(Finding finding)
        {
            Counts = Counts with { Refused = Counts.Refused + 1 };
            Add(finding);
        }

        public void Take(bool isThere, bool changed, List<Finding> ofRow)
        {
            Counts = (isThere, changed) switch
            {
                (false, _) => Counts with { Added = Counts.Added + 1 },
                (true, true) => Counts with { Updated = Counts.Updated + 1 },
                _ => Counts with { Unchanged = Counts.Unchanged + 1 },
            };
            ofRow.ForEach(Add);
        }

        public List<Finding> Findings() => untold == 0 ? findings : [.. findings, Finding.Info("import-more-findings", ("more", untold))];

        private void Add(Finding finding)
        {
            if (findings.Count < MostFindings)
            {
                findings.Add(finding);
            }
            else
            {
                untold++;
            }
        }
    }
}
