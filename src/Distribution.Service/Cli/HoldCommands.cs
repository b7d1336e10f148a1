using System.CommandLine;
using System.Globalization;
using Distribution.Service.People;
using Distribution.Service.Releases;

namespace Distribution.Service.Cli;

/// <summary><c>hold ID|--all REASON</c> and <c>unhold ID|--all REASON</c>, of releases.</summary>
internal static class HoldCommands
{
    public static Command Hold(Session session) =>
        Of(session, "hold", "Stops a release, or all that are going on, while a doubt is checked.", held: false, (desk, actor, release, reason) => desk.HoldAsync(actor, release, reason));

    public static Command Unhold(Session session) =>
        Of(session, "unhold", "Lets go a held release, or all of them.", held: true, (desk, actor, release, reason) => desk.UnholdAsync(actor, release, reason));

    private static Command Of(Session session, string name, string description, bool held, Func<HoldDesk, Person, long, string, Task<Answer<Release>>> change)
    {
        var words = new Argument<string[]>("ID REASON") { Arity = new ArgumentArity(1, 2), Description = "Id of the release and the reason; the reason alone with --all." };
        var all = new Option<bool>("--all") { Description = "All releases." };
        var command = new Command(name, description) { words, all };
        command.Validators.Add(result =>
        {
            var given = result.GetValue(words) ?? [];
            if (given.Length != (result.GetValue(all) ? 1 : 2) || (given.Length == 2 && Id(given[0]) is null))
            {
                result.AddError($"Give the id of a release and a reason, or --all and a reason: {name} 7 \"figure in doubt\".");
            }
        });
        command.SetAction((parsed, _) => session.ActAsync(parsed, async (services, actor) =>
        {
            var desk = services.GetRequiredService<HoldDesk>();
            var given = parsed.GetRequiredValue(words);
            var releases = parsed.GetValue(all) ? await desk.GoingOnAsync(held) : [Id(given[0])!.Value];
            var exit = Exit.Done;
            foreach (var release in releases)
            {
                var answer = await change(desk, actor, release, given[^1]);
                exit = Math.Max(exit, session.Show(answer, r => [$"Release {r.Id}: {(r.HeldAt is { } since ? $"held since {ReleaseSheet.Instant(since)}" : "let go")}"]));
            }

            if (releases.Count == 0)
            {
                session.Terminal.Say(held ? "No release is held." : "No release is going on.");
            }

            return exit;
        }));
        return command;
    }

    private static long? Id(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
