using System.CommandLine;
using Distribution.Service.Subscribers;

namespace Distribution.Service.Cli;

/// <summary><c>erase subscriber ADDRESS</c>.</summary>
internal static class EraseCommand
{
    public static Command Of(Session session)
    {
        var address = new Argument<string>("ADDRESS") { Description = "The subscriber's e-mail address." };
        var subscriber = new Command("subscriber", "Takes away everything that names a subscriber; the ledger keeps a row that names nobody.") { address };
        subscriber.SetAction((parsed, _) => session.ActAsync(parsed, async (services, actor) =>
        {
            var answer = await services.GetRequiredService<SubscriberErasure>().EraseAsync(actor, parsed.GetRequiredValue(address));
            return session.Show(answer, s => [$"Subscriber {s.Id}: erased"]);
        }));
        return new Command("erase", "Takes personal data away for ever.") { subscriber };
    }
}
