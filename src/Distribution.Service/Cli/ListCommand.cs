using System.CommandLine;
using Distribution.Service.Subscribers;
using Distribution.Texts;

namespace Distribution.Service.Cli;

/// <summary><c>list add NAME --title T --policy wait|source|skip</c>.</summary>
internal static class ListCommand
{
    public static Command Of(Session session)
    {
        var name = new Argument<string>("NAME") { Description = "Lower-case letters, digits and hyphens." };
        var title = new Option<string[]>("--title") { HelpName = "T", Required = true, Description = "Title as readers see it; LANG=T for one language, may be repeated." };
        var policy = new Option<string>("--policy") { Required = true, Description = "What a reader gets whose language is not ready at the lift." };
        policy.AcceptOnlyFromAmong("wait", "source", "skip");
        var wait = Inputs.Length("--wait", "How long wait waits before it sends the source; 72h unless set.");
        var add = new Command("add", "Adds a list.") { name, title, policy, wait };
        add.SetAction((parsed, _) => session.ActAsync(parsed, async (services, actor) =>
        {
            var titles = Titles(parsed.GetRequiredValue(title));
            var answer = await services.GetRequiredService<ListDesk>().AddAsync(
                actor, parsed.GetRequiredValue(name), titles, Enum.Parse<LanguagePolicy>(parsed.GetRequiredValue(policy), ignoreCase: true), parsed.GetValue(wait));
            return session.Show(answer, l => [$"List {l.Name}: {string.Join(" / ", l.Titles.Values)}, {l.Policy.ToString().ToLowerInvariant()}{(l.Policy == LanguagePolicy.Wait ? $" {l.WaitFor.TotalHours:0.#} h" : "")}"]);
        }));
        return new Command("list", "Named audiences.") { add };
    }

    // "fr=Presse" is the title in French; anything before the sign that is no language tag belongs to the title.
    private static Dictionary<string, string> Titles(IEnumerable<string> texts)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var parts = text.Split('=', 2);
            var (tag, title) = parts.Length == 2 && LanguageTag.TryParse(parts[0], out var language) ? (language.ToString(), parts[1]) : ("en", text);
            titles[tag] = title.Trim();
        }

        return titles;
    }
}
