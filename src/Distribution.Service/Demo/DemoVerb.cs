using Distribution.Service.Relays;
using Distribution.Service.Templates;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace Distribution.Service.Demo;

/// <summary><c>distribution demo</c>: the whole way of a release on a machine with nothing but the .NET SDK.</summary>
internal static class DemoVerb
{
    private const int LeastWidth = 130;

    /// <returns>0 when everything that was due is done; 1 where something refused.</returns>
    public static async Task<int> RunAsync(DemoOptions options, CancellationToken cancellation)
    {
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, LeastWidth); // a file or pipe says 80: the tables want more
        var screen = new DemoScreen(AnsiConsole.Console, new TemplateFiles(Options.Create(new TemplatesOptions())).Findings());
        var opened = await DemoHouse.OpenAsync(options, cancellation);
        if (opened.Refused)
        {
            screen.Findings(opened.Findings);
            return 1;
        }

        await using var house = opened.Value;
        try
        {
            await new DemoStory(house, screen, new DemoCast(), options).PlayAsync(cancellation);
            await LookAsync(house, screen, options, cancellation);
            return 0;
        }
        catch (DemoStoppedException stopped)
        {
            screen.Findings(stopped.Findings);
            return 1;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return 0;
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
