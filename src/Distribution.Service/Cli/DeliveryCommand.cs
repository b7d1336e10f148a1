using System.CommandLine;
using Distribution.Service.Mailings;

namespace Distribution.Service.Cli;

/// <summary><c>delivery resolve ID sent|resend</c>.</summary>
internal static class DeliveryCommand
{
    public static Command Of(Session session)
    {
        var id = Inputs.Id("delivery");
        var outcome = new Argument<string>("OUTCOME") { Description = "sent: it arrived; resend: send it once more." };
        outcome.AcceptOnlyFromAmong("sent", "resend");
        var resolve = new Command("resolve", "Settles a delivery of which nobody knows whether it arrived.") { id, outcome };
        resolve.SetAction((parsed, _) => session.ActAsync(parsed, async (services, actor) =>
        {
            var answer = await services.GetRequiredService<DeliveryDesk>().ResolveAsync(actor, parsed.GetRequiredValue(id), parsed.GetRequiredValue(outcome) == "resend");
            return session.Show(answer, d => [$"Delivery {d.Id}: {d.State.ToString().ToLowerInvariant()} ({d.Reason})"]);
        }));
        return new Command("delivery", "Rows of the ledger.") { resolve };
    }
}
