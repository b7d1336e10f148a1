using Distribution.Service;
using Distribution.Service.Editions;
using Distribution.Service.Embargoes;
using Distribution.Service.Intake;
using Distribution.Service.Mailings;
using Distribution.Service.People;
using Distribution.Service.Storage;
using Distribution.Service.Subscribers;
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
    public async Task<long> ApproveAsync()
    {
        var mailing = await DoAsync((MailingDesk desk) => desk.AddAsync(Person, Release, MailingKind.Release, ["all"], opensAt: null));
        await DoAsync((MailingDesk desk) => desk.ApproveAsync(Person, mailing.Id, []));
        return mailing.Id;
    }

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
        var list = await DoAsync((ListDesk desk) => desk.AddAsync(Person, "all", new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "All" }, LanguagePolicy.Source, waitFor: null));
        await AskAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var people = Enumerable.Range(1, readers).Select(n => new Subscriber { Email = $"reader-{n}@example.net", Name = $"Reader {n}", Languages = "en", Status = SubscriberStatus.Confirmed }).ToList();
            db.Subscribers.AddRange(people);
            await db.SaveChangesAsync();
            db.Subscriptions.AddRange(people.Select(p => new Subscription { SubscriberId = p.Id, ListId = list.Id, JoinedAt = DateTimeOffset.UnixEpoch }));
            return await db.SaveChangesAsync();
        });
        var document = await File.ReadAllBytesAsync(Repository.At("seeds", "releases", "2018-07-30-trafficking.en.txt"));
        var release = await DoAsync((ReleaseIntake desk) => desk.AddAsync(Person, document, "release.txt", "World Day against Trafficking in Persons"));
        Release = release.Id;
        await DoAsync((EmbargoDesk desk) => desk.SetNoneAsync(Person, Release));
        await DoAsync((EditionDesk desk) => desk.ApproveAsync(Person, Release, LanguageTag.Parse("en"), []));
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
