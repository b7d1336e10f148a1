using System.CommandLine;
using Distribution.Service.People;

namespace Distribution.Service.Cli;

/// <summary><c>key add PERSON</c>, <c>key revoke ID</c>, <c>key list</c>.</summary>
internal static class KeyCommand
{
    public static Command Of(Session session) => new("key", "Keys of persons to the HTTP API.") { Add(session), Revoke(session), List(session) };

    private static Command Add(Session session)
    {
        var person = new Argument<string>("PERSON") { Description = "Whose key: id, e-mail address or name." };
        var command = new Command("add", "Makes a key and prints it, this once.") { person };
        command.SetAction((parsed, _) => session.ActAsync(parsed, async (services, actor) =>
        {
            var owner = await services.GetRequiredService<PeopleDesk>().FindAsync(parsed.GetRequiredValue(person));
            if (owner.Refused)
            {
                return session.Refuse(owner.Findings);
            }

            var answer = await services.GetRequiredService<KeyDesk>().AddAsync(actor, owner.Value);
            return session.Show(answer, k => [k.Text, $"Key {k.Key.Id} of {owner.Value.Name}. It is not shown again; take it back with: distribution key revoke {k.Key.Id}"]);
        }));
        return command;
    }

    private static Command Revoke(Session session)
    {
        var id = Inputs.Id("key");
        var command = new Command("revoke", "Takes a key back.") { id };
        command.SetAction((parsed, _) => session.ActAsync(parsed, async (services, actor) =>
            session.Show(await services.GetRequiredService<KeyDesk>().RevokeAsync(actor, parsed.GetRequiredValue(id)), k => [Line(k)])));
        return command;
    }

    private static Command List(Session session)
    {
        var command = new Command("list", "Shows the keys there are and were, by their beginnings.");
        command.SetAction((_, _) => session.OpenAsync(async services =>
        {
            foreach (var key in await services.GetRequiredService<KeyDesk>().AllAsync())
            {
                session.Terminal.Say(Line(key));
            }

            return Exit.Done;
        }));
        return command;
    }

    private static string Line(ApiKey key) =>
        $"Key {key.Id}: dk_{key.Prefix}_…, person {key.PersonId}, made {ReleaseSheet.Instant(key.CreatedAt)}{(key.RevokedAt is { } revoked ? $", revoked {ReleaseSheet.Instant(revoked)}" : "")}";
}
