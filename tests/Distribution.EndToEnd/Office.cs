using System.Globalization;
using Distribution.Service;
using Distribution.Service.Editions;
using Distribution.Service.Embargoes;
using Distribution.Service.Intake;
using Distribution.Service.Mailings;
using Distribution.Service.People;
using Distribution.Service.Storage;
using Distribution.Service.Subscribers;
using Distribution.Service.Tasks;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Distribution.EndToEnd;

/// <summary>A press office that has prepared everything for a service to run on: persons, a list of readers, a sealed release.</summary>
internal sealed class Office : IAsyncDisposable
{
    private readonly Microsoft.AspNetCore.Builder.WebApplication desks;

    private Office(Microsoft.AspNetCore.Builder.WebApplication desks) => this.desks = desks;

    /// <summary>Who does everything here.</summary>
    public Person Person { get; private set; } = null!;

    public long Release { get; private set; }

    /// <summary>Prepares an empty database.</summary>
    /// <param name="settings">Which database.</param>
    /// <param name="readers">Confirmed readers of English on the list <c>all</c>: <c>reader-N@example.net</c>, N from 1.</param>
    public static async Task<Office> OpenAsync(IReadOnlyDictionary<string, string> settings, int readers)
    {
        var office = new Office(DistributionHost.Build(HostRole.Verb, settings.Select(s => new KeyValuePair<string, string?>(s.Key.Replace("__", ":", StringComparison.Ordinal), s.Value)), tokens: null));
        await office.PrepareAsync(readers);
        return office;
    }

    /// <summary>Plans and approves the mailing to everybody; without an embargo it opens at once.</summary>
    public Task<long> ApproveAsync() => ApproveAsync(Release, "all");

    /// <summary>A new release under an embargo, approved for a new list with readers of its own: <c>NAME-N@example.net</c>, N from 1.</summary>
    /// <param name="name">Of the list, and before the at sign.</param>
    /// <param name="readers">How many.</param>
    /// <param name="liftIn">How long until the lift, which falls on a whole second.</param>
    public async Task<Dispatch> DispatchAsync(string name, int readers, TimeSpan liftIn)
    {
        var addresses = await AddReadersAsync(name, readers);
        var release = await AddReleaseAsync();
        var lift = (DateTimeOffset.UtcNow + liftIn).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var embargoed = await DoAsync((EmbargoDesk desk) => desk.SetAsync(Person, release, lift, "UTC", occurrence: null, confirmed: []));
        return new Dispatch(release, await ApproveAsync(release, name), embargoed.LiftsAt!.Value, addresses);
    }

    /// <summary>A reader goes in mid-send: off the list, or never to be mailed again.</summary>
    /// <returns>When it was committed, by the database's clock.</returns>
    public Task<Departure> LeaveAsync(string address, bool forEver) => AskAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var now = DateTimeOffset.UtcNow;
        var changed = forEver
            ? await db.Subscribers.Where(s => s.Email == address).ExecuteUpdateAsync(s => s.SetProperty(x => x.Status, SubscriberStatus.Suppressed))
            : await db.Subscriptions.Where(p => p.EndedAt == null && db.Subscribers.Any(s => s.Id == p.SubscriberId && s.Email == address))
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.EndedAt, now));
        Assert.Equal(1, changed);
        return new Departure(address, await services.GetRequiredService<DatabaseClock>().NowAsync(db));
    });

    /// <summary>Asks somebody new for a French version of a release, half of the time before the reminder.</summary>
    public async Task AskAsync(long release, string translator, TimeSpan dueIn)
    {
        var person = await DoAsync((PeopleDesk desk) => desk.AddAsync(Person, "Tamara Tolmach", translator, [Role.Translator], []));
        await DoAsync((TaskDesk desk) => desk.AskAsync(Person, release, [LanguageTag.Parse("fr")], DateTimeOffset.UtcNow + dueIn, person));
    }

    public Task PauseAsync(long mailing) => DoAsync((MailingDesk desk) => desk.PauseAsync(Person, mailing));

    public Task ResumeAsync(long mailing) => DoAsync((MailingDesk desk) => desk.ResumeAsync(Person, mailing));

    public Task<Mailing> MailingAsync(long mailing) => AskAsync(services => services.GetRequiredService<AppDb>().Mailings.AsNoTracking().SingleAsync(m => m.Id == mailing));

    /// <summary>The rows of a mailing by their readers' addresses.</summary>
    public Task<Dictionary<string, Delivery>> LedgerAsync(long mailing) => AskAsync(services =>
    {
        var db = services.GetRequiredService<AppDb>();
        return (from d in db.Deliveries.AsNoTracking()
                join s in db.Subscribers on d.SubscriberId equals s.Id
                where d.MailingId == mailing
                select new { s.Email, Row = d }).ToDictionaryAsync(x => x.Email, x => x.Row, StringComparer.Ordinal);
    });

    public async Task<T> AskAsync<T>(Func<IServiceProvider, Task<T>> question)
    {
        await using var scope = desks.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider);
    }

    public Task<MailingState> StateAsync(long mailing) =>
        AskAsync(services => services.GetRequiredService<AppDb>().Mailings.Where(m => m.Id == mailing).Select(m => m.State).SingleAsync());

    public Task<List<MailingSum>> SumsAsync(long mailing) => AskAsync(services => services.GetRequiredService<MailingSums>().ReadAsync(mailing));

    public async ValueTask DisposeAsync() => await desks.DisposeAsync();

    private async Task PrepareAsync(int readers)
    {
        await AskAsync(services => services.GetRequiredService<Migrator>().RunAsync());
        Person = await DoAsync((PeopleDesk desk) => desk.AddAsync(actor: null, "Ottilie Brandgasser", "ottilie@example.org", [Role.Administrator], []));
        await AddReadersAsync("all", readers, "reader");
        Release = await AddReleaseAsync();
        await DoAsync((EmbargoDesk desk) => desk.SetNoneAsync(Person, Release));
    }

    private async Task<long> ApproveAsync(long release, string list)
    {
        var mailing = await DoAsync((MailingDesk desk) => desk.AddAsync(Person, release, MailingKind.Release, [list], opensAt: null));
        await DoAsync((MailingDesk desk) => desk.ApproveAsync(Person, mailing.Id, ["lift-on-another-day"]));
        return mailing.Id;
    }

    private async Task<long> AddReleaseAsync()
    {
        var document = await File.ReadAllBytesAsync(Repository.At("seeds", "releases", "2018-07-30-trafficking.en.txt"));
        var release = await DoAsync((ReleaseIntake desk) => desk.AddAsync(Person, document, "release.txt", "World Day against Trafficking in Persons"));
        await DoAsync((EditionDesk desk) => desk.ApproveAsync(Person, release.Id, LanguageTag.Parse("en"), []));
        return release.Id;
    }

    private async Task<List<string>> AddReadersAsync(string listName, int readers, string? name = null)
    {
        var list = await DoAsync((ListDesk desk) =>
            desk.AddAsync(Person, listName, new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "All" }, LanguagePolicy.Source, waitFor: null));
        return await AskAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var people = Enumerable.Range(1, readers)
                .Select(n => new Subscriber { Email = $"{name ?? listName}-{n}@example.net", Name = $"Reader {n}", Languages = "en", Status = SubscriberStatus.Confirmed }).ToList();
            db.Subscribers.AddRange(people);
            await db.SaveChangesAsync();
            db.Subscriptions.AddRange(people.Select(p => new Subscription { SubscriberId = p.Id, ListId = list.Id, JoinedAt = DateTimeOffset.UnixEpoch }));
            await db.SaveChangesAsync();
            return people.ConvertAll(p => p.Email);
        });
    }

    private async Task<T> DoAsync<TDesk, T>(Func<TDesk, Task<Answer<T>>> verb)
        where TDesk : notnull
        where T : class
    {
        var answer = await AskAsync(services => verb(services.GetRequiredService<TDesk>()));
        Assert.False(answer.Refused, string.Join(", ", answer.Findings.Select(f => f.Code)));
        return answer.Value!;
    }
}
