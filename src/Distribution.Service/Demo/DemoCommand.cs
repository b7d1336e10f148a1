using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Distribution.Service.Cli;

namespace Distribution.Service.Demo;

/// <summary><c>demo [--exit] [--lift-in 20s] [--subscribers N] [--data DIR] [--relay URL] [--database CONNECTION]</c>.</summary>
internal static class DemoCommand
{
    private const string DefaultLift = "20s";

    public static Command Of(Session session)
    {
        var data = new Option<string?>("--data") { HelpName = "DIR", Description = "Folder to work in. Default: a new one under the temporary folder." };
        var relay = new Option<string?>("--relay") { HelpName = "URL", Description = "smtp://, smtps:// or smtp+starttls://user:password@host:port, or pickup:DIR. Default: pickup: in the folder." };
        var database = new Option<string?>("--database") { HelpName = "CONNECTION", Description = "PostgreSQL connection string of an empty database. Default: SQLite in the folder." };
        var liftIn = new Option<string>("--lift-in") { HelpName = "TIME", Description = "How long until the embargo lifts, such as 30s or 2m.", DefaultValueFactory = _ => DefaultLift };
        liftIn.Validators.Add(result =>
        {
            if (!TryRead(result.GetValueOrDefault<string>(), out _))
            {
                result.AddError($"--lift-in takes a time such as 30s, 2m or 1h, from 1 s to 24 h.");
            }
        });
        var subscribers = new Option<int>("--subscribers") { HelpName = "N", Description = "Generated subscribers beside those of the seeds." };
        subscribers.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 5_000_000)
            {
                result.AddError("--subscribers takes a number from 0 to 5,000,000.");
            }
        });
        var exit = new Option<bool>("--exit") { Description = "End when nothing is due, instead of keeping the newsroom open." };
        var command = new Command("demo", "Plays the whole way of a release, with nothing but this program.") { data, relay, database, liftIn, subscribers, exit };
        command.SetAction(async (parsed, _) =>
        {
            using var stop = new CancellationTokenSource();
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, stop));
            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, stop));
            TryRead(parsed.GetValue(liftIn), out var lift);
            var options = new DemoOptions(parsed.GetValue(data), parsed.GetValue(relay), parsed.GetValue(database), lift, parsed.GetValue(subscribers), parsed.GetValue(exit));
            return await DemoVerb.RunAsync(session, options, stop.Token);
        });
        return command;
    }

    private static void Stop(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = true;
        stop.Cancel();
    }

    private static bool TryRead(string? text, out TimeSpan time)
    {
        time = default;
        if (text is not { Length: > 1 } || !double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 86_400)
        {
            return false;
        }

        time = text[^1] switch { 's' => TimeSpan.FromSeconds(number), 'm' => TimeSpan.FromMinutes(number), 'h' => TimeSpan.FromHours(number), _ => TimeSpan.Zero };
        return time >= TimeSpan.FromSeconds(1) && time <= TimeSpan.FromHours(24);
    }
}
