using System.CommandLine;
using Distribution.Service.Storage;
using Distribution.Service.Waking;

namespace Distribution.Service.Cli;

/// <summary><c>migrate</c>: brings the database to this program's schema.</summary>
internal static class MigrateCommand
{
    public static Command Of(Session session)
    {
        var command = new Command("migrate", "Brings the database to this program's schema; does nothing where it is there.");
        command.SetAction((_, _) => session.ScopeAsync(async services =>
        {
            var migrator = services.GetRequiredService<Migrator>();
            if (await migrator.WhyUnfitAsync() is { Code: Migrator.Newer } newer)
            {
                return session.Refuse([newer], Exit.Usage);
            }

            var applied = await migrator.RunAsync();
            if (await services.GetRequiredService<JobTables>().PrepareAsync() is { } fault)
            {
                return session.Refuse([fault], Exit.Usage);
            }

            session.Terminal.Say(applied.Count > 0 ? $"Applied: {string.Join(", ", applied)}" : "The database is up to date.");
            return Exit.Done;
        }));
        return command;
    }
}
