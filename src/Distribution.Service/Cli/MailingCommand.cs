using System.CommandLine;
using Distribution.Service.Mailings;
using Distribution.Service.People;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Cli;

/// <summary><c>mailing add|approve|show|proof|pause|resume|cancel|hold|unhold</c>.</summary>
internal static class MailingCommand
{
    public static Command Of(Session session) => new("mailing", "Sends of a release's editions to an audience.")
    {
        Add(session),
        Approve(session),
        Show(session),
        Proof(session),
        Change(session, "pause", "Stops a mailing for a while.", (desk, actor, mailing) => desk.PauseAsync(actor, mailing)),
        Change(session, "resume", "Goes on with a paused mailing.", (desk, actor, mailing) => desk.ResumeAsync(actor, mailing)),
        Change(session, "cancel", "Ends a mailing: what is pending is cancelled.", (desk, actor, mailing) => desk.CancelAsync(actor, mailing)),
        Hold(session),
        Change(session, "unhold", "Lets go a mailing that is held.", (desk, actor, mailing) => desk.UnholdAsync(actor, mailing)),
    };

    private static Command Add(Session session)
    {
        var id = Inputs.Id("release");
        var kind = new Argument<string>("KIND") { Description = "advance: embargoed copies to the accredited; release: everybody, at the lift." };
        kind.AcceptOnlyFromAmong("advance", "release");
        var lists = Inputs.Several("--lists", "A,B", "Names of lists parted by commas; the first that a reader is on is named in the mail.");
        lists.Required = true;
        var opens = Inputs.Instant("--opens", "When advance copies go out; at approval unless set.");
        var command = new Command("add", "Plans a mailing.") { id, kind, lists, opens };
        command.SetAction((parsed, _) => session.ActAsync(parsed, async (services, actor) =>
        {
            var answer = await services.GetRequiredService<MailingDesk>().AddAsync(
                actor, parsed.GetRequiredValue(id), Enum.Parse<MailingKind>(parsed.GetRequiredValue(kind), ignoreCase: true), parsed.GetRequiredValue(lists), parsed.GetValue(opens));
            return session.Show(answer, m => [$"Mailing {MailingSheet.Line(m)}. Next: distribution mailing approve {m.Id}"]);
        }));
        return command;
    }

    private static Command Approve(Session session)
    {
        var id = Inputs.Id("mailing");
        var confirm = Inputs.Confirm();
        var command = new Command("approve", "Approves a mailing: it goes out by itself at its instant.") { id, confirm };
        command.SetAction((parsed, _) => session.ActAsync(parsed, async (services, actor) =>
        {
            var answer = await services.GetRequiredService<MailingDesk>().ApproveAsync(actor, parsed.GetRequiredValue(id), parsed.GetRequiredValue(confirm));
            return session.Show(answer, m => [$"Mailing {MailingSheet.Line(m)}"]);
        }));
        return command;
    }

    private static Command Show(Session session)
    {
        var id = Inputs.Id("mailing");
        var command = new Command("show", "Shows a mailing and the sum of its ledger by language.") { id };
        command.SetAction((parsed, _) => session.OpenAsync(async services =>
        {
            var wanted = parsed.GetRequiredValue(id);
            if (await services.GetRequiredService<AppDb>().Mailings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == wanted) is not { } mailing)
            {
                return session.Refuse([Finding.Error("mailing-unknown", ("mailing", wanted))]);
            }

            MailingSheet.Print(session.Terminal, mailing, await services.GetRequiredService<MailingSums>().ReadAsync(wanted));
            return Exit.Done;
        }));
        return command;
    }

    private static Command Proof(Session session)
    {
        var id = Inputs.Id("mailing");
        var to = Inputs.Several("--to", "A,B", "Addresses of persons of the office, parted by commas.");
        to.Required = true;
        var command = new Command("proof", "Mails what readers will get to persons of the office, in every language there is.") { id, to };
        command.SetAction((parsed, _) => session.ActAsync(parsed, async (services, actor) =>
        {
            var answer = await services.GetRequiredService<ProofDesk>().SendAsync(actor, parsed.GetRequiredValue(id), parsed.GetRequiredValue(to));
            return session.Show(answer, mails => mails.Select(m => $"Proof {m.Id}: {m.Language} to {m.Address}"));
        }));
        return command;
    }

    private static Command Hold(Session session)
    {
        var id = Inputs.Id("mailing");
        var reason = new Argument<string>("REASON");
        var command = new Command("hold", "Stops a mailing while a doubt is checked.") { id, reason };
        command.SetAction((parsed, _) => session.ActAsync(parsed, async (services, actor) =>
            Tell(session, await services.GetRequiredService<MailingDesk>().HoldAsync(actor, parsed.GetRequiredValue(id), parsed.GetRequiredValue(reason)))));
        return command;
    }

    private static Command Change(Session session, string name, string description, Func<MailingDesk, Person, long, Task<Answer<Mailing>>> change)
    {
        var id = Inputs.Id("mailing");
        var command = new Command(name, description) { id };
        command.SetAction((parsed, _) => session.ActAsync(parsed, async (services, actor) =>
            Tell(session, await change(services.GetRequiredService<MailingDesk>(), actor, parsed.GetRequiredValue(id)))));
        return command;
    }

    private static int Tell(Session session, Answer<Mailing> answer) => session.Show(answer, m => [$"Mailing {MailingSheet.Line(m)}"]);
}
