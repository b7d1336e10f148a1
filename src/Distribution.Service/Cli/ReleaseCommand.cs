using System.CommandLine;
using Distribution.Service.Embargoes;
using Distribution.Service.Intake;
using Distribution.Service.People;
using Distribution.Service.Storage;
using Distribution.Service.Tasks;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Cli;

/// <summary><c>release add|show|embargo|lift|ask|unask</c>.</summary>
internal static class ReleaseCommand
{
    public static Command Of(Session session) =>
        new("release", "Press releases.") { Add(session), Show(session), SetEmbargo(session), Lift(session), Ask(session), Unask(session) };

    private static Command Add(Session session)
    {
        var file = new Argument<string>("FILE") { Description = "The document: text, HTML or Markdown." };
        var title = new Option<string?>("--title") { HelpName = "T", Description = "Title, where the document has none." };
        var command = new Command("add", "Takes a release in.") { file, title };
        command.SetAction((parsed, _) => session.ActAsync(parsed, async (services, actor) =>
        {
            var path = parsed.GetRequiredValue(file);
            var bytes = await Inputs.ReadFileAsync(path);
            if (bytes.Refused)
            {
                return session.Refuse(bytes.Findings);
            }

            var answer = await services.GetRequiredService<ReleaseIntake>().AddAsync(actor, bytes.Value, Path.GetFileName(path), parsed.GetValue(title));
            return session.Show(answer, r => [$"Release {r.Id}: {r.SourceLanguage}, {r.State.ToString().ToLowerInvariant()}. See: distribution release show {r.Id}"]);
        }));
        return command;
    }

    private static Command Show(Session session)
    {
        var id = Inputs.Id("release");
        var command = new Command("show", "Shows a release: its text, embargo, editions, tasks, mailings and findings.") { id };
        command.SetAction((parsed, _) => session.OpenAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var found = parsed.GetRequiredValue(id);
            if (await db.Releases.AsNoTracking().SingleOrDefaultAsync(r => r.Id == found) is not { } release)
            {
                return session.Refuse([Finding.Error("release-unknown", ("release", found))]);
            }

            await new ReleaseSheet(session, db).PrintAsync(release);
            return Exit.Done;
        }));
        return command;
    }

    private static Command SetEmbargo(Session session)
    {
        var id = Inputs.Id("release");
        var when = new Argument<string[]>("WHEN") { Arity = new ArgumentArity(1, 2), Description = "\"2026-12-10 10:00\" Europe/Vienna, or none." };
        var occurrence = new Option<string?>("--occurrence") { Description = "Which is meant of a time that occurs twice, because the clocks go back over it." };
        occurrence.AcceptOnlyFromAmong("earlier", "later");
        var confirm = Inputs.Confirm();
        var command = new Command("embargo", "Sets the embargo: a time on the wall and its zone, or none.") { id, when, occurrence, confirm };
        when.Validators.Add(result =>
        {
            var words = result.Tokens.Select(t => t.Value).ToList();
            if (words.Count == 1 != (words is ["none"]))
            {
                result.AddError("Give the time and its zone, such as \"2026-12-10 10:00\" Europe/Vienna, or the one word none.");
            }
        });
        command.SetAction((parsed, _) => session.ActAsync(parsed, async (services, actor) =>
        {
            var (desk, release, words) = (services.GetRequiredService<EmbargoDesk>(), parsed.GetRequiredValue(id), parsed.GetRequiredValue(when));
            Occurrence? which = parsed.GetValue(occurrence) is { } text ? Enum.Parse<Occurrence>(text, ignoreCase: true) : null;
            var answer = words is [var time, var zone]
                ? await desk.SetAsync(actor, release, time, zone, which, parsed.GetRequiredValue(confirm))
                : await desk.SetNoneAsync(actor, release, parsed.GetRequiredValue(confirm));
            return session.Show(answer, r => [$"Release {r.Id}: {ReleaseSheet.Embargo(r)}"]);
        }));
        return command;
    }

    private static Command Lift(Session session)
    {
        var id = Inputs.Id("release");
        var confirm = Inputs.Confirm();
        var command = new Command("lift", "Lifts the embargo now, before its instant.") { id, confirm };
        command.SetAction((parsed, _) => session.ActAsync(parsed, async (services, actor) =>
        {
            var answer = await services.GetRequiredService<EmbargoDesk>().LiftAsync(actor, parsed.GetRequiredValue(id), parsed.GetRequiredValue(confirm));
            return session.Show(answer, r => [$"Release {r.Id}: {ReleaseSheet.Embargo(r)}"]);
        }));
        return command;
    }

    private static Command Ask(Session session)
    {
        var id = Inputs.Id("release");
        var languages = Inputs.Languages();
        var due = Inputs.Instant("--due", "By when.");
        due.Required = true;
        var to = new Option<string?>("--to") { HelpName = "PERSON", Description = "Translator; otherwise whoever's language it is." };
        var command = new Command("ask", "Asks for language versions.") { id, languages, due, to };
        command.SetAction((parsed, _) => session.ActAsync(parsed, async (services, actor) =>
        {
            Person? translator = null;
            if (parsed.GetValue(to) is { } name)
            {
                var found = await services.GetRequiredService<PeopleDesk>().FindAsync(name);
                if (found.Refused)
                {
                    return session.Refuse(found.Findings);
                }

                translator = found.Value;
            }

            var answer = await services.GetRequiredService<TaskDesk>().AskAsync(
                actor, parsed.GetRequiredValue(id), parsed.GetRequiredValue(languages), parsed.GetRequiredValue(due)!.Value, translator);
            return session.Show(answer, tasks => tasks.Select(t => $"Task {t.Id}: {t.Language}, due {ReleaseSheet.Instant(t.DueAt)}{(t.TranslatorId is { } person ? $", asked of person {person}" : "")}"));
        }));
        return command;
    }

    private static Command Unask(Session session)
    {
        var id = Inputs.Id("release");
        var language = Inputs.Language();
        var command = new Command("unask", "Takes back that a version was asked for; its link dies.") { id, language };
        command.SetAction((parsed, _) => session.ActAsync(parsed, async (services, actor) =>
        {
            var answer = await services.GetRequiredService<TaskDesk>().CancelAsync(actor, parsed.GetRequiredValue(id), parsed.GetRequiredValue(language));
            return session.Show(answer, t => [$"Task {t.Id}: {t.Language}, cancelled"]);
        }));
        return command;
    }
}
