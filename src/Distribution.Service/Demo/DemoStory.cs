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

namespace Distribution.Service.Demo;

/// <summary>The way of one release, played by the cast through the same verbs that the command line has.</summary>
internal sealed class DemoStory(DemoHouse house, DemoScreen screen, DemoCast cast, DemoOptions options)
{
    private const string Zone = "Europe/Vienna";
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);
    private readonly string[] lists = [.. cast.Lists.Select(l => l.Name)];
    private Person spokesperson = null!;
    private Person approver = null!;

    public async Task PlayAsync(CancellationToken cancellation)
    {
        await GatherAsync(cancellation);
        var release = await ReadAsync(cancellation);
        await TranslateAsync(release.Id, cancellation);
        release = await EmbargoAsync(release.Id, cancellation);
        await ApproveEditionsAsync(release.Id, cancellation);
        await SendAdvanceAsync(release.Id, cancellation);
        await SendAtLiftAsync(release, cancellation);
    }

    private async Task GatherAsync(CancellationToken cancellation)
    {
        screen.Scene("The cast");
        foreach (var member in cast.People)
        {
            var person = Must(await DoAsync<PeopleDesk, Person>(desk => desk.AddAsync(
                spokesperson, member.Name, member.Email, [.. member.Roles.Select(r => Enum.Parse<Role>(r, ignoreCase: true))], [.. member.Languages.Select(LanguageTag.Parse)], member.Zone, cancellation)));
            spokesperson ??= person;
            approver ??= person.Roles.Contains(Role.Approver) ? person : null!;
        }

        foreach (var list in cast.Lists)
        {
            Must(await DoAsync<ListDesk, SubscriberList>(desk => desk.AddAsync(spokesperson, list.Name, list.Title, Enum.Parse<LanguagePolicy>(list.Policy, ignoreCase: true), list.WaitFor, cancellation)));
        }

        await using var scope = house.App.Services.CreateAsyncScope();
        await using var csv = File.OpenRead(DemoCast.SubscribersFile);
        var imported = await scope.ServiceProvider.GetRequiredService<SubscriberImport>().RunAsync(spokesperson, csv, dryRun: false, cancellation);
        Must(imported);
        screen.Findings(imported.Findings);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await GeneratedSubscribers.AddAsync(db, options.Subscribers, await NowAsync(cancellation));
        screen.Say($"{cast.People.Count} persons of the office and its translators, {cast.Lists.Count} lists, {await db.Subscribers.CountAsync(cancellation)} subscribers");
    }

    private async Task<Release> ReadAsync(CancellationToken cancellation)
    {
        screen.Scene("A release is handed in and read");
        var file = DemoCast.TextFile(LanguageTag.Parse("en"));
        screen.Act(spokesperson, $"hands in {Path.GetFileName(file)} and sets the title that it lacks");
        var release = Must(await DoAsync<ReleaseIntake, Release>(async desk => await desk.AddAsync(spokesperson, await File.ReadAllBytesAsync(file, cancellation), file, DemoCast.Title, cancellation)));
        await using var scope = house.App.Services.CreateAsyncScope();
        var text = await scope.ServiceProvider.GetRequiredService<AppDb>().Revisions.AsNoTracking().OrderBy(r => r.Id).Select(r => r.Text).FirstAsync(cancellation);
        screen.Blocks(text!);
        return release;
    }

    private async Task TranslateAsync(long release, CancellationToken cancellation)
    {
        screen.Scene("Language versions are asked for");
        var due = new DateTimeOffset((await NowAsync(cancellation)).UtcDateTime.Date, TimeSpan.Zero) + TimeSpan.FromHours(60); // noon, the day after tomorrow
        LanguageTag[] asked = [.. DemoCast.Versions, DemoCast.Missing];
        var tasks = Must(await DoAsync<TaskDesk, List<TranslationTask>>(desk => desk.AskAsync(spokesperson, release, asked, due, translator: null, cancellation)));
        foreach (var task in tasks)
        {
            screen.Say($"task {task.Id} queued: {task.Language}, due {task.DueAt:yyyy-MM-dd HH:mm} UTC, invitation queued (a link, never the text)");
        }

        screen.Scene("Versions are handed in and held against the source");
        foreach (var language in DemoCast.Versions)
        {
            var file = DemoCast.TextFile(language);
            var translator = await TranslatorAsync(tasks.Single(t => t.Language == language), cancellation);
            var revision = Must(await DoAsync<EditionDesk, Revision>(async desk =>
                await desk.SubmitAsync(translator, release, language, await File.ReadAllBytesAsync(file, cancellation), file, cancellation)));
            screen.Act(translator, $"hands in {language}: {(revision.Findings.Count == 0 ? "no finding" : $"{revision.Findings.Count} findings")}");
            screen.Findings(revision.Findings);
        }

        screen.Say($"{DemoCast.Missing} was asked for and nobody hands it in: its readers wait, get the source or nothing, as their lists say");
    }

    private async Task<Release> EmbargoAsync(long releaseId, CancellationToken cancellation)
    {
        screen.Scene("Under embargo");
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);
        var lift = TimeZoneInfo.ConvertTime(await NowAsync(cancellation) + options.LiftIn + TimeSpan.FromSeconds(1), zone); // whole seconds: never sooner than asked
        var wall = lift.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        var release = Must(await DoAsync<EmbargoDesk, Release>(desk => desk.SetAsync(spokesperson, releaseId, wall, Zone, zone.IsAmbiguousTime(lift.DateTime) ? Occurrence.Later : null, [], cancellation)));
        screen.Act(spokesperson, $"embargo until {wall} {Zone} = {release.LiftsAt:yyyy-MM-dd HH:mm:ss} UTC");
        return release;
    }

    private async Task ApproveEditionsAsync(long release, CancellationToken cancellation)
    {
        foreach (var language in DemoCast.Versions.Prepend(LanguageTag.Parse("en")))
        {
            var edition = Must(await DoAsync<EditionDesk, Edition>(desk => desk.ApproveAsync(approver, release, language, [], cancellation)));
            screen.Act(approver, $"seals {language}: {edition.SealedHash![..16]}…");
        }
    }

    private async Task SendAdvanceAsync(long release, CancellationToken cancellation)
    {
        screen.Scene("Advance copies to the accredited");
        var mailing = await ApproveAsync(release, MailingKind.Advance, cancellation);
        await WatchAsync(mailing, "advance", cancellation);
    }

    private async Task SendAtLiftAsync(Release release, CancellationToken cancellation)
    {
        screen.Scene("To everybody, at the lift");
        var mailing = await ApproveAsync(release.Id, MailingKind.Release, cancellation);
        await UntilAsync(async () => await StateAsync(mailing, cancellation) is not (MailingState.Scheduled or MailingState.Arming), cancellation);
        var sums = await SumsAsync(mailing, cancellation);
        screen.Say($"armed: {sums.Sum(s => s.Rows)} persons = {string.Join(" + ", sums.GroupBy(s => s.State).Select(g => $"{g.Sum(s => s.Rows)} {g.Key.ToString().ToLowerInvariant()}"))}");
        for (var left = release.LiftsAt!.Value - await NowAsync(cancellation); left > TimeSpan.Zero; left = release.LiftsAt.Value - await NowAsync(cancellation))
        {
            if (left.TotalSeconds <= 5 || (int)Math.Ceiling(left.TotalSeconds) % 5 == 0)
            {
                screen.Say($"  lift in {Math.Ceiling(left.TotalSeconds)} s");
            }

            var second = left - TimeSpan.FromSeconds(Math.Ceiling(left.TotalSeconds) - 1);
            await Task.Delay(second, cancellation);
        }

        await UntilAsync(async () => await StateAsync(mailing, cancellation) is not MailingState.Armed, cancellation);
        screen.Say($"lifted at {await LiftedAsync(release.Id, cancellation):HH:mm:ss.ffffff} UTC, due {release.LiftsAt:HH:mm:ss} UTC: mails go out and the newsroom is open");
        await WatchAsync(mailing, "release", cancellation);
    }

    private async Task<long> ApproveAsync(long release, MailingKind kind, CancellationToken cancellation)
    {
        var mailing = Must(await DoAsync<MailingDesk, Mailing>(desk => desk.AddAsync(spokesperson, release, kind, lists, opensAt: null, cancellation)));
        var answer = await DoAsync<MailingDesk, Mailing>(desk => desk.ApproveAsync(approver, mailing.Id, [], cancellation));
        if (answer.Refused)
        {
            screen.Findings(answer.Findings);
            screen.Act(approver, "confirms that: the demo lifts today what was written for 2018");
            answer = await DoAsync<MailingDesk, Mailing>(desk => desk.ApproveAsync(approver, mailing.Id, [.. answer.Findings.Where(f => f.Severity == Severity.Warning).Select(f => f.Code)], cancellation));
        }

        Must(answer);
        screen.Act(approver, $"approves mailing {mailing.Id} ({kind.ToString().ToLowerInvariant()}) to {string.Join(", ", lists)}");
        return mailing.Id;
    }

    private async Task WatchAsync(long mailing, string name, CancellationToken cancellation)
    {
        List<MailingSum> sums = [];
        await UntilAsync(
            async () =>
            {
                sums = await SumsAsync(mailing, cancellation);
                screen.Progress(name, sums);
                return sums.Count > 0 && await StateAsync(mailing, cancellation) is MailingState.Open or MailingState.Finished
                    && sums.All(s => s.IsWaiting || s.State is not (DeliveryState.Pending or DeliveryState.Sending));
            },
            cancellation);
        screen.Ledger($"mailing {mailing} ({name})", sums);
    }

    private static async Task UntilAsync(Func<Task<bool>> isTrue, CancellationToken cancellation)
    {
        while (!await isTrue())
        {
            await Task.Delay(Glance, cancellation);
        }
    }

    private Task<List<MailingSum>> SumsAsync(long mailing, CancellationToken cancellation) =>
        house.App.Services.GetRequiredService<MailingSums>().ReadAsync(mailing, cancellation);

    private async Task<MailingState> StateAsync(long mailing, CancellationToken cancellation)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Mailings.Where(m => m.Id == mailing).Select(m => m.State).SingleAsync(cancellation);
    }

    private async Task<DateTimeOffset?> LiftedAsync(long release, CancellationToken cancellation)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Releases.Where(r => r.Id == release).Select(r => r.LiftedAt).SingleAsync(cancellation);
    }

    private async Task<Person> TranslatorAsync(TranslationTask task, CancellationToken cancellation)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().People.AsNoTracking().SingleAsync(p => p.Id == task.TranslatorId, cancellation);
    }

    private async Task<DateTimeOffset> NowAsync(CancellationToken cancellation)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DatabaseClock>().NowAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), cancellation);
    }

    private async Task<Answer<T>> DoAsync<TDesk, T>(Func<TDesk, Task<Answer<T>>> verb)
        where TDesk : notnull
        where T : class
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        return await verb(scope.ServiceProvider.GetRequiredService<TDesk>());
    }

    private static T Must<T>(Answer<T> answer)
        where T : class =>
        answer.Value ?? throw new DemoStoppedException(answer.Findings);
}
