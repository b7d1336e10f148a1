using Distribution.Service.Cli;
using Distribution.Service.Relays;
using Spectre.Console;

namespace Distribution.Service.Demo;

/// <summary>The whole way of a release on a machine with nothing but the .NET SDK.</summary>
internal static class DemoVerb
{
    private const int LeastWidth = 130;

    /// <returns>0 when everything that was due is done; 1 where something was refused.</returns>
    public static async Task<int> RunAsync(Session session, DemoOptions options, CancellationToken cancellation)
    {
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, LeastWidth); // a file or pipe says 80: the tables want more
        var screen = new DemoScreen(AnsiConsole.Console, session.Sentences);
        var opened = await DemoHouse.OpenAsync(options, session.Settings, cancellation);
        if (opened.Refused)
        {
            return session.Refuse(opened.Findings);
        }

        await using var house = opened.Value;
        try
        {
            await new DemoStory(house, screen, new DemoCast(), options).PlayAsync(cancellation);
            await LookAsync(house, screen, options, cancellation);
            return Exit.Done;
        }
        catch (DemoStoppedException stopped)
        {
            return session.Refuse(stopped.Findings);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Exit.Done;
        }
    }

    private static async Task LookAsync(DemoHouse house, DemoScreen screen, DemoOptions options, CancellationToken cancellation)
    {
        screen.Scene("Where to look");
        if (RelayAddress.TryParse(house.Relay, out var relay, out _))
        {
            screen.Say(relay.IsPickup ? $"mails:    {relay.Directory} (.eml files: open one in a mail program)" : $"mails:    sent to {relay}");
        }

        screen.Say($"newsroom: {house.Site}");
        screen.Say($"data:     {house.Data}");
        if (!options.Exit)
        {
            screen.Say("The newsroom stays open until Ctrl+C.");
            await Task.Delay(Timeout.Infinite, cancellation);
        }
    }
}
