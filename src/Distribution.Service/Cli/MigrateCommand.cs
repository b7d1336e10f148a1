using System.CommandLine;
using Distribution.Service.Storage;

namespace Distribution.Service.Cli;

/// <summary><c>migrate</c>: brings the database to this program's schema.</summary>
internal static class MigrateCommand
{
    public static Command Of(Session session)
    {
        var command = new Command("migrate", "Brings the database to this program's schema; does nothing where it is there.");
        command.SetAction((_, _) => session.ScopeAsync(async services =>
        {
            var applied = await services.GetRequiredService<Migrator>().RunAsync();
            session.Terminal.Say(applied.Count > 0 ? $"Applied: {string.Join(", ", applied)}" : "The database is up to date.");
            return Exit.Done;
        }));
        return command;
    }
}
