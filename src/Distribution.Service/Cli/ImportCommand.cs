using System.CommandLine;
using System.Globalization;
using Distribution.Service.Subscribers;
using Distribution.Texts;

namespace Distribution.Service.Cli;

/// <summary><c>import subscribers FILE.csv [--dry-run]</c>.</summary>
internal static class ImportCommand
{
    public static Command Of(Session session)
    {
        var file = new Argument<string>("FILE.csv") { Description = "UTF-8, with the columns email,name,languages,lists,outlet,zone,status,accredited." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Change nothing, say what would happen." };
        var subscribers = new Command("subscribers", "Adds and changes subscribers.") { file, dryRun };
        subscribers.SetAction((parsed, _) => session.ActAsync(parsed, async (services, actor) =>
        {
            await using var csv = Open(parsed.GetRequiredValue(file), out var fault);
            if (csv is null)
            {
                return session.Refuse([fault!]);
            }

            var answer = await services.GetRequiredService<SubscriberImport>().RunAsync(actor, csv, parsed.GetValue(dryRun));
            return answer.Refused ? session.Refuse(answer.Findings) : Tell(session, answer, parsed.GetValue(dryRun));
        }));
        return new Command("import", "Takes in what other systems hold.") { subscribers };
    }

    private static int Tell(Session session, Answer<ImportCounts> answer, bool dryRun)
    {
        var counts = answer.Value!;
        session.Terminal.Refuse(session.Sentences, [.. answer.Findings.Where(f => f.Severity == Severity.Error)]);
        session.Terminal.Tell(session.Sentences, answer.Findings.Where(f => f.Severity != Severity.Error));
        session.Terminal.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{(dryRun ? "Would be: " : "")}added {counts.Added}, updated {counts.Updated}, unchanged {counts.Unchanged}, refused {counts.Refused}"));
        if (counts.Refused == 0)
        {
            return Exit.Done;
        }

        session.Terminal.Error.WriteLine(dryRun ? "Nothing was changed: this was a dry run." : "The good rows are in; mend the refused ones and import the file again: rows that are in already stay as they are.");
        return Exit.Refused;
    }

    private static FileStream? Open(string path, out Finding? fault)
    {
        fault = null;
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            fault = Finding.Error("file-unreadable", ("file", path), ("reason", failure.Message));
            return null;
        }
    }
}
