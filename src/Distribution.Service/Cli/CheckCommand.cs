using System.CommandLine;

namespace Distribution.Service.Cli;

/// <summary><c>check [--send ADDRESS]</c>.</summary>
internal static class CheckCommand
{
    public static Command Of(Session session)
    {
        var send = new Option<string?>("--send") { HelpName = "ADDRESS", Description = "Send one test mail to this address through the relay." };
        var command = new Command("check", "Tries every part that a service stands on, a sentence each; changes nothing.") { send };
        command.SetAction((parsed, _) => new Checking(session).RunAsync(parsed.GetValue(send)));
        return command;
    }
}
