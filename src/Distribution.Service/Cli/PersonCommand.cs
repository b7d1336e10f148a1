using System.CommandLine;
using Distribution.Service.People;
using Distribution.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Cli;

/// <summary><c>person add NAME EMAIL --role …</c>.</summary>
internal static class PersonCommand
{
    private static readonly string[] Roles = [.. Enum.GetNames<Role>().Select(r => r.ToLowerInvariant())];

    public static Command Of(Session session)
    {
        var name = new Argument<string>("NAME");
        var email = new Argument<string>("EMAIL");
        var role = RoleOption();
        var languages = Inputs.LanguagesOption();
        var zone = new Option<string>("--zone") { HelpName = "Area/City", Description = "Zone in which the person's times are written.", DefaultValueFactory = _ => "UTC" };
        var add = new Command("add", "Adds a person; the first one needs no --as and becomes an administrator.") { name, email, role, languages, zone };
        add.SetAction((parsed, _) => session.OpenAsync(async services =>
        {
            var desk = services.GetRequiredService<PeopleDesk>();
            Person? actor = null;
            if (parsed.GetValue(session.As) is { } acting && await services.GetRequiredService<AppDb>().People.AnyAsync())
            {
                var found = await desk.FindAsync(acting);
                if (found.Refused)
                {
                    return session.Refuse(found.Findings);
                }

                actor = found.Value;
            }

            var roles = parsed.GetRequiredValue(role).Select(r => Enum.Parse<Role>(r, ignoreCase: true)).Distinct().ToList();
            var answer = await desk.AddAsync(actor, parsed.GetRequiredValue(name), parsed.GetRequiredValue(email), roles, parsed.GetRequiredValue(languages), parsed.GetRequiredValue(zone));
            return session.Show(answer, p => [$"Person {p.Id}: {p.Name} <{p.Email}>, {string.Join(", ", p.Roles).ToLowerInvariant()}"]);
        }));
        return new Command("person", "The office and its translators.") { add };
    }

    private static Option<string[]> RoleOption()
    {
        var role = Inputs.Several("--role", "ROLE", $"One or several of {string.Join(", ", Roles)}.");
        role.Required = true;
        role.Validators.Add(result =>
        {
            foreach (var unknown in (result.GetValue(role) ?? []).Except(Roles, StringComparer.OrdinalIgnoreCase))
            {
                result.AddError($"\"{unknown}\" is no role; there are {string.Join(", ", Roles)}.");
            }
        });
        return role;
    }
}
