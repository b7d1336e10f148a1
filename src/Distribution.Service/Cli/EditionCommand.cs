using System.CommandLine;
using Distribution.Service.Editions;

namespace Distribution.Service.Cli;

/// <summary><c>edition submit|approve</c>.</summary>
internal static class EditionCommand
{
    public static Command Of(Session session) => new("edition", "Language versions of a release.") { Submit(session), Approve(session) };

    private static Command Submit(Session session)
    {
        var id = Inputs.Id("release");
        var language = Inputs.Language();
        var file = new Argument<string>("FILE") { Description = "The version: text, HTML or Markdown." };
        var command = new Command("submit", "Hands a version in.") { id, language, file };
        command.SetAction((parsed, _) => session.ActAsync(parsed, async (services, actor) =>
        {
            var path = parsed.GetRequiredValue(file);
            var bytes = await Inputs.ReadFileAsync(path);
            if (bytes.Refused)
            {
                return session.Refuse(bytes.Findings);
            }

            var (release, tag) = (parsed.GetRequiredValue(id), parsed.GetRequiredValue(language));
            var answer = await services.GetRequiredService<EditionDesk>().SubmitAsync(actor, release, tag, bytes.Value, Path.GetFileName(path));
            if (answer.Refused || EditionDesk.IsAcceptable(answer.Value))
            {
                return session.Show(answer, r => [$"Edition {tag} of release {release}: revision {r.Number} submitted. Next: distribution edition approve {release} {tag}"]);
            }

            session.Terminal.Error.WriteLine($"Revision {answer.Value.Number} of edition {tag} is kept, but not submitted:");
            return session.Refuse(answer.Findings);
        }));
        return command;
    }

    private static Command Approve(Session session)
    {
        var id = Inputs.Id("release");
        var language = Inputs.Language();
        var confirm = Inputs.Confirm();
        var command = new Command("approve", "Seals an edition: what is sent is this text and no other.") { id, language, confirm };
        command.SetAction((parsed, _) => session.ActAsync(parsed, async (services, actor) =>
        {
            var answer = await services.GetRequiredService<EditionDesk>().ApproveAsync(
                actor, parsed.GetRequiredValue(id), parsed.GetRequiredValue(language), parsed.GetRequiredValue(confirm));
            return session.Show(answer, e => [$"Edition {e.Language} of release {e.ReleaseId}: sealed {e.SealedHash![..12]}, address /{e.Language}/{e.Slug}"]);
        }));
        return command;
    }
}
