using System.Globalization;
using Distribution.Service.Editions;
using Distribution.Service.Embargoes;
using Distribution.Service.Intake;
using Distribution.Service.Mailings;
using Distribution.Service.People;
using Distribution.Service.Releases;
using Distribution.Service.Storage;
using Distribution.Service.Subscribers;
using Distribution.Service.Tasks;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Stores;

/// <summary>The office, its readers and its releases, made through the desks that a person would use.</summary>
internal sealed class Cast(Store store, Person administrator, Person spokesperson, Person approver, Person translator)
{
    public Person Administrator => administrator;

    public Person Spokesperson => spokesperson;

    public Person Approver => approver;

    public Person Translator => translator;

    public static async Task<Cast> GatherAsync(Store store)
    {
        var administrator = await PersonAsync(store, null, "Ada Muster", []);
        return new Cast(
            store,
            administrator,
            await PersonAsync(store, administrator, "Susanne Sprecher", [Role.Spokesperson]),
            await PersonAsync(store, administrator, "Albert Abnehmer", [Role.Approver]),
            await PersonAsync(store, administrator, "Tamara Tolmach", [Role.Translator]));
    }

    /// <summary>The noun of an answer that must not be a refusal.</summary>
    public static T Must<T>(Answer<T> answer)
        where T : class => answer.Value ?? throw new InvalidOperationException(string.Join(", ", answer.Findings.Select(f => $"{f.Code} {string.Join(' ', f.Arguments)}")));

    public async Task<SubscriberList> ListAsync(string name, LanguagePolicy policy = LanguagePolicy.Source, TimeSpan? waitFor = null) =>
        Must(await store.DoAsync((ListDesk desk) => desk.AddAsync(spokesperson, name, new Dictionary<string, string> { ["en"] = name }, policy, waitFor)));

    /// <summary>A reader on lists, of a name that stands before the at sign.</summary>
    public async Task<Subscriber> ReaderAsync(
        string name, string languages, IEnumerable<SubscriberList> lists, SubscriberStatus status = SubscriberStatus.Confirmed, bool accredited = false)
    {
        var reader = new Subscriber { Email = $"{name}@{name}.example.org", Name = name, Languages = languages, Status = status, AccreditedTerms = accredited ? "2026-1" : null };
        await store.DoAsync(async (AppDb db) =>
        {
            db.Subscribers.Add(reader);
            await db.SaveChangesAsync();
            db.Subscriptions.AddRange(lists.Select(l => new Subscription { SubscriberId = reader.Id, ListId = l.Id, JoinedAt = DateTimeOffset.UnixEpoch }));
            await db.SaveChangesAsync();
        });
        return reader;
    }

    /// <summary>Many readers of English on a list, by one statement.</summary>
    public Task CrowdAsync(int size, SubscriberList list) => store.DoAsync(async (AppDb db) =>
    {
        var readers = Enumerable.Range(1, size)
            .Select(n => new Subscriber { Email = $"reader{n}@example.org", Languages = "en", Status = SubscriberStatus.Confirmed, AccreditedTerms = "2026-1" }).ToList();
        db.Subscribers.AddRange(readers);
        await db.SaveChangesAsync();
        db.Subscriptions.AddRange(readers.Select(r => new Subscription { SubscriberId = r.Id, ListId = list.Id, JoinedAt = DateTimeOffset.UnixEpoch }));
        await db.SaveChangesAsync();
    });

    /// <summary>A release with a sealed English source.</summary>
    public async Task<Release> ReleaseAsync(string quay = "Lindenau")
    {
        var release = Must(await store.DoAsync((ReleaseIntake intake) => intake.AddAsync(spokesperson, ReleaseTexts.Source(quay), "release.txt", title: null)));
        await SealAsync(release, "en");
        return release;
    }

    /// <summary>Asks for versions of a release.</summary>
    public async Task AskAsync(Release release, params string[] languages) =>
        Must(await store.DoAsync((TaskDesk desk) =>
            desk.AskAsync(spokesperson, release.Id, [.. languages.Select(LanguageTag.Parse)], DateTimeOffset.UtcNow + TimeSpan.FromDays(2), translator)));

    /// <summary>Hands a version in.</summary>
    public async Task<Revision> SubmitAsync(Release release, string language, byte[] text) =>
        Must(await store.DoAsync((EditionDesk desk) => desk.SubmitAsync(
            release.SourceLanguage.ToString() == language ? spokesperson : translator, release.Id, LanguageTag.Parse(language), text, $"version.{language}.txt")));

    /// <summary>Approves an edition, whatever warnings it has.</summary>
    public async Task<Edition> SealAsync(Release release, string language)
    {
        var tag = LanguageTag.Parse(language);
        var warnings = await store.DoAsync((AppDb db) => (from e in db.Editions
                                                          join r in db.Revisions on e.RevisionId equals r.Id
                                                          where e.ReleaseId == release.Id && e.Language == tag
                                                          select r.Findings).SingleAsync());
        return Must(await store.DoAsync((EditionDesk desk) => desk.ApproveAsync(approver, release.Id, tag, [.. warnings.Select(w => w.Code)])));
    }

    /// <summary>Asks for a version, hands it in and approves it.</summary>
    public async Task TranslateAsync(Release release, params string[] languages)
    {
        await AskAsync(release, languages);
        foreach (var language in languages)
        {
            await SubmitAsync(release, language, ReleaseTexts.Version(language));
            await SealAsync(release, language);
        }
    }

    /// <summary>Lets the document of the one release say until when it is embargoed.</summary>
    public Task EmbargoLineAsync(DateTimeOffset until) => store.DoAsync(async (AppDb db) =>
    {
        var revision = await db.Revisions.SingleAsync();
        revision.Text = revision.Text! with { Embargo = new EmbargoLine("EMBARGOED", EmbargoLineKind.Instant, until, []) };
        await db.SaveChangesAsync();
    });

    public async Task NoEmbargoAsync(Release release) => Must(await store.DoAsync((EmbargoDesk desk) => desk.SetNoneAsync(spokesperson, release.Id)));

    /// <summary>An embargo that lifts on the next day at this time.</summary>
    public async Task EmbargoAsync(Release release) =>
        Must(await store.DoAsync((EmbargoDesk desk) => desk.SetAsync(
            spokesperson, release.Id, (DateTime.UtcNow + TimeSpan.FromDays(1)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), "UTC", occurrence: null, confirmed: [])));

    public async Task<Mailing> PlanAsync(Release release, MailingKind kind, params SubscriberList[] lists) =>
        Must(await store.DoAsync((MailingDesk desk) => desk.AddAsync(spokesperson, release.Id, kind, [.. lists.Select(l => l.Name)], opensAt: null)));

    /// <summary>Plans and approves a mailing.</summary>
    public async Task<Mailing> ApproveAsync(Release release, MailingKind kind, params SubscriberList[] lists)
    {
        var mailing = await PlanAsync(release, kind, lists);
        return Must(await store.DoAsync((MailingDesk desk) => desk.ApproveAsync(approver, mailing.Id, ["lift-on-another-day"])));
    }

    /// <summary>Plans, approves and arms a mailing.</summary>
    public async Task<Mailing> ArmAsync(Release release, MailingKind kind, params SubscriberList[] lists)
    {
        var mailing = await ApproveAsync(release, kind, lists);
        await store.DoAsync((Arming arming) => arming.ArmAsync(mailing.Id));
        return mailing;
    }

    /// <summary>Plans, approves, arms and opens a mailing whose instant has come.</summary>
    public async Task<Mailing> OpenAsync(Release release, MailingKind kind, params SubscriberList[] lists)
    {
        var mailing = await ArmAsync(release, kind, lists);
        Assert.True(await store.DoAsync((Gate gate) => gate.TryOpenAsync(mailing.Id)), "the mailing did not open");
        return mailing;
    }

    /// <summary>Moves the lift of a release, and the opening of its mailings, to some time from now.</summary>
    public Task LiftInAsync(Release release, TimeSpan wait) => store.DoAsync(async (AppDb db) =>
    {
        var instant = DateTimeOffset.UtcNow + wait;
        await db.Releases.Where(r => r.Id == release.Id).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.LiftsAt, instant).SetProperty(x => x.EmbargoLocalTime, DateTime.SpecifyKind(instant.UtcDateTime, DateTimeKind.Unspecified)).SetProperty(x => x.EmbargoZone, "UTC"));
        await db.Mailings.Where(m => m.ReleaseId == release.Id && m.Kind == MailingKind.Release).ExecuteUpdateAsync(m => m.SetProperty(x => x.OpensAt, instant));
    });

    public Task<List<Delivery>> LedgerAsync(Mailing mailing) =>
        store.DoAsync((AppDb db) => db.Deliveries.AsNoTracking().Where(d => d.MailingId == mailing.Id).OrderBy(d => d.Position).ToListAsync());

    public Task<Delivery> RowAsync(long id) => store.DoAsync((AppDb db) => db.Deliveries.AsNoTracking().SingleAsync(d => d.Id == id));

    public Task<Mailing> MailingAsync(long id) => store.DoAsync((AppDb db) => db.Mailings.AsNoTracking().SingleAsync(m => m.Id == id));

    private static async Task<Person> PersonAsync(Store store, Person? actor, string name, Role[] roles) =>
        Must(await store.DoAsync((PeopleDesk desk) => desk.AddAsync(actor, name, $"{name.Split(' ')[0].ToLowerInvariant()}@example.org", roles, [])));
}
