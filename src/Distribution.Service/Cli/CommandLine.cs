using System.CommandLine;
using System.CommandLine.Invocation;
using Distribution.Service.Demo;

namespace Distribution.Service.Cli;

/// <summary>The command line: arguments in, an exit code out; what is wrong is said in a sentence.</summary>
internal static class CommandLine
{
    /// <param name="args">The arguments; those of the form <c>--Section:Key=value</c> are configuration.</param>
    /// <param name="output">Results.</param>
    /// <param name="error">Refusals.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var session = new Session(args.Where(IsSetting).Select(Setting), new Terminal(output, error));
        var parsed = Root(session).Parse([.. args.Where(a => !IsSetting(a))]);
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
        {
            return session.Misused(parsed);
        }

        try
        {
            // Signals end a verb at once, its transaction undone; what serves listens to them itself.
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception failure)
        {
            return session.Failed(failure, parsed.GetValue(session.Verbose));
        }
    }

    private static RootCommand Root(Session session)
    {
        var root = new RootCommand("Distribution: press releases under embargo, to every journalist in their own language.")
        {
            DemoCommand.Of(session),
            ServeCommand.Of(session),
            MigrateCommand.Of(session),
            CheckCommand.Of(session),
            ReadCommand.Of(session),
            PersonCommand.Of(session),
            KeyCommand.Of(session),
            ListCommand.Of(session),
            ImportCommand.Of(session),
            ReleaseCommand.Of(session),
            EditionCommand.Of(session),
            MailingCommand.Of(session),
            HoldCommands.Hold(session),
            HoldCommands.Unhold(session),
            DeliveryCommand.Of(session),
            EraseCommand.Of(session),
        };
        root.Options.Add(session.As);
        root.Options.Add(session.Verbose);
        return root;
    }

    // Options of verbs have no colon in their names.
    private static bool IsSetting(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) && argument.IndexOf(':', StringComparison.Ordinal) is > 2 and var colon && argument.IndexOf('=', StringComparison.Ordinal) > colon;

    private static KeyValuePair<string, string?> Setting(string argument)
    {
        var parts = argument[2..].Split('=', 2);
        return new(parts[0], parts[1]);
    }
}
