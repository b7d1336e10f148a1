using System.CommandLine;

namespace Distribution.Service.Cli;

/// <summary><c>serve [--role all|web|worker] [--no-migrate] [--urls URLS]</c>.</summary>
internal static class ServeCommand
{
    public static Command Of(Session session)
    {
        var role = new Option<string>("--role") { Description = "What this process does; an embedded installation does all.", DefaultValueFactory = _ => "all" };
        role.AcceptOnlyFromAmong("all", "web", "worker");
        var noMigrate = new Option<bool>("--no-migrate") { Description = "Refuse to start on a database of another schema instead of changing it." };
        var urls = new Option<string?>("--urls") { HelpName = "URLS", Description = "Addresses to listen on, parted by semicolons. Default: http://localhost:5000." };
        var command = new Command("serve", "Runs the service until Ctrl+C.") { role, noMigrate, urls };
        command.SetAction((parsed, _) => new Serving(session, Enum.Parse<HostRole>(parsed.GetRequiredValue(role), ignoreCase: true), !parsed.GetValue(noMigrate), parsed.GetValue(urls)).RunAsync());
        return command;
    }
}
