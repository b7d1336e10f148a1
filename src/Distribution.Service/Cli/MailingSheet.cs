using System.Globalization;
using Distribution.Service.Mailings;
using Spectre.Console;

namespace Distribution.Service.Cli;

/// <summary>A mailing and the sum of its ledger (I2), by language.</summary>
internal static class MailingSheet
{
    private const int Width = 160; // of a file or pipe, which has none
    private static readonly string[] Columns = ["language", "sent", "written", "fallback", "waiting", "pending", "sending", "refused", "uncertain", "suppressed", "skipped", "cancelled", "sum"];

    /// <summary>The mailing in one line.</summary>
    public static string Line(Mailing mailing)
    {
        var parts = new[]
        {
            $"{mailing.Id}: {mailing.Kind.ToString().ToLowerInvariant()}, {mailing.State.ToString().ToLowerInvariant()}",
            mailing.OpenedAt is { } opened ? $"opened {ReleaseSheet.Instant(opened)}" : mailing.OpensAt is { } opens ? $"opens {ReleaseSheet.Instant(opens)}" : null,
            mailing.Audience is { } audience ? string.Create(CultureInfo.InvariantCulture, $"audience {audience}") : null,
            mailing.FinishedAt is { } finished ? $"finished {ReleaseSheet.Instant(finished)}" : null,
            mailing.HeldAt is { } held ? $"HELD since {ReleaseSheet.Instant(held)}: {mailing.HoldReason}" : null,
            mailing.PausedAt is { } paused ? $"paused since {ReleaseSheet.Instant(paused)}" : null,
        };
        return string.Join(", ", parts.OfType<string>());
    }

    public static void Print(Terminal terminal, Mailing mailing, IReadOnlyList<MailingSum> sums)
    {
        terminal.Say($"Mailing {Line(mailing)}");
        if (mailing.Audience is not { } audience)
        {
            terminal.Say("Its audience is frozen when it is armed.");
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Output), Ansi = AnsiSupport.No, Interactive = InteractionSupport.No });
        console.Profile.Width = Math.Max(console.Profile.Width, Width);
        console.Write(Table(sums));
        var sum = sums.Sum(s => s.Rows);
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"audience {audience} {(sum == audience ? "=" : "≠")} sum {sum}"));
    }

    private static Table Table(IReadOnlyList<MailingSum> sums)
    {
        var table = new Table { Border = TableBorder.Ascii2 };
        foreach (var column in Columns)
        {
            table.AddColumn(new TableColumn(column) { Alignment = column == Columns[0] ? Justify.Left : Justify.Right, NoWrap = true });
        }

        foreach (var language in sums.GroupBy(s => s.Language).OrderBy(g => g.Key.ToString(), StringComparer.Ordinal))
        {
            table.AddRow(Cells(language.Key.ToString(), [.. language]));
        }

        return table.AddRow(Cells("all", sums));
    }

    /// <summary>Every row stands in exactly one column; only <c>fallback</c> is a share of those sent and written.</summary>
    private static string[] Cells(string name, IReadOnlyList<MailingSum> sums)
    {
        int Count(Func<MailingSum, bool> which) => sums.Where(which).Sum(s => s.Rows);
        int[] numbers =
        [
            Count(s => s.State == DeliveryState.Sent && s.Reason != "written"),
            Count(s => s.State == DeliveryState.Sent && s.Reason == "written"),
            Count(s => s.State == DeliveryState.Sent && s.Fallback),
            Count(s => s.IsWaiting),
            Count(s => s.State == DeliveryState.Pending && !s.IsWaiting),
            Count(s => s.State == DeliveryState.Sending),
            Count(s => s.State == DeliveryState.Refused),
            Count(s => s.State == DeliveryState.Uncertain),
            Count(s => s.State == DeliveryState.Suppressed),
            Count(s => s.State == DeliveryState.Cancelled && s.Reason == "no-edition"),
            Count(s => s.State == DeliveryState.Cancelled && s.Reason != "no-edition"),
            Count(_ => true),
        ];
        return [name, .. numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))];
    }
}
