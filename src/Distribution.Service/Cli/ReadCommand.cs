using System.CommandLine;
using Distribution.Reading;

namespace Distribution.Service.Cli;

/// <summary><c>read FILE… [--json]</c>: what the reader makes of documents; needs no database.</summary>
internal static class ReadCommand
{
    public static Command Of(Session session)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = "Documents." };
        var json = new Option<bool>("--json") { Description = "One JSON object a line, in the order of the files." };
        var command = new Command("read", "Shows what the reader makes of documents.") { files, json };
        command.SetAction(async (parsed, _) =>
        {
            var exit = Exit.Done;
            var reader = new ReleaseReader();
            foreach (var file in parsed.GetRequiredValue(files))
            {
                var result = await ReadAsync(reader, file);
                exit = result.Text is null ? Exit.Refused : exit;
                Print(session, file, result, parsed.GetValue(json));
            }

            return exit;
        });
        return command;
    }

    private static async Task<ReadResult> ReadAsync(ReleaseReader reader, string file)
    {
        var bytes = await Inputs.ReadFileAsync(file);
        return bytes.Refused ? ReadResult.Refused(bytes.Findings[0]) : reader.Read(bytes.Value, Path.GetFileName(file), new ReadingContext(TimeProvider.System.GetUtcNow(), Zones.Find));
    }

    private static void Print(Session session, string file, ReadResult result, bool json)
    {
        if (json)
        {
            session.Terminal.Say(ReadingJson.Line(file, result, session.Sentences));
        }

        if (result.Text is null)
        {
            session.Terminal.Error.Write($"{file}: ");
            session.Refuse([result.Refusal!]);
        }
        else if (!json)
        {
            session.Terminal.Say($"{file}");
            TextSheet.Print(session.Terminal, result.Text);
            session.Terminal.Tell(session.Sentences, result.Text.Findings);
            session.Terminal.Say("");
        }
    }
}
