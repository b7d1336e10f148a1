using System.CommandLine;
using System.Text.Json;
using Distribution.Service.People;
using Distribution.Service.Secrets;
using Distribution.Service.Storage;
using Distribution.Service.Templates;
using Distribution.Texts;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Cli;

/// <summary>One call of the command line: its settings, where it writes, and how a verb reaches the desks.</summary>
internal sealed class Session
{
    private readonly Lazy<IConfiguration> configuration;
    private readonly Lazy<FindingTexts> sentences;

    public Session(IEnumerable<KeyValuePair<string, string?>> settings, Terminal terminal)
    {
        (Settings, Terminal) = ([.. settings], terminal);
        configuration = new(() => new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddSecretFiles(Settings)
            .AddInMemoryCollection(Settings)
            .Build());
        sentences = new(ReadSentences);
    }

    /// <summary>Configuration given as arguments; it goes over that of files and environment.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Settings { get; }

    public Terminal Terminal { get; }

    /// <summary>Who acts.</summary>
    public Option<string?> As { get; } = new("--as") { Recursive = true, HelpName = "PERSON", Description = "Who acts: the person's id, e-mail address or name." };

    public Option<bool> Verbose { get; } = new("--verbose") { Recursive = true, Description = "Tell where in the program something failed." };

    public IConfiguration Configuration => configuration.Value;

    public FindingTexts Sentences => sentences.Value;

    /// <summary>A verb of a person of the office.</summary>
    public Task<int> ActAsync(ParseResult parsed, Func<IServiceProvider, Person, Task<int>> verb) =>
        OpenAsync(async services =>
        {
            if (parsed.GetValue(As) is not { } name)
            {
                return Refuse([Finding.Error("actor-missing")]);
            }

            var actor = await services.GetRequiredService<PeopleDesk>().FindAsync(name);
            return actor.Refused ? Refuse(actor.Findings) : await verb(services, actor.Value);
        });

    /// <summary>A verb in a database that is there and of this program's schema.</summary>
    public Task<int> OpenAsync(Func<IServiceProvider, Task<int>> verb) =>
        ScopeAsync(async services =>
        {
            var misfit = await services.GetRequiredService<Migrator>().WhyUnfitAsync();
            return misfit is not null ? Refuse([misfit], Exit.Usage) : await verb(services);
        });

    /// <summary>A verb on whatever database there is.</summary>
    public async Task<int> ScopeAsync(Func<IServiceProvider, Task<int>> verb)
    {
        if (StorageFaults.Of(Configuration) is { Count: > 0 } faults)
        {
            return Refuse(faults, Exit.Usage);
        }

        await using var host = DistributionHost.Build(HostRole.Verb, Settings, tokens: null);
        await using var scope = host.Services.CreateAsyncScope();
        return await verb(scope.ServiceProvider);
    }

    /// <summary>Prints what a desk answered.</summary>
    public int Show<T>(Answer<T> answer, Func<T, IEnumerable<string>> lines)
        where T : class
    {
        if (answer.Refused)
        {
            return Refuse(answer.Findings);
        }

        foreach (var line in lines(answer.Value))
        {
            Terminal.Say(line);
        }

        Terminal.Tell(Sentences, answer.Findings);
        return Exit.Done;
    }

    public int Refuse(IReadOnlyList<Finding> findings) =>
        Refuse(findings, findings.Any(f => f.Code is "actor-missing") ? Exit.Usage : Exit.Refused);

    public int Refuse(IReadOnlyList<Finding> findings, int exit)
    {
        Terminal.Refuse(Sentences, findings);
        return exit;
    }

    /// <summary>Arguments that make no verb.</summary>
    public int Misused(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Terminal.Error.WriteLine($"error: {error.Message} [usage]");
        }

        Terminal.Error.WriteLine($"See: distribution {string.Join(' ', parsed.Tokens.TakeWhile(t => t.Type == System.CommandLine.Parsing.TokenType.Command).Select(t => t.Value).Append("--help"))}");
        return Exit.Usage;
    }

    /// <summary>What nobody foresaw, and a database that is not there.</summary>
    public int Failed(Exception failure, bool verbose)
    {
        if (verbose)
        {
            Terminal.Error.WriteLine(failure.ToString());
        }

        var (finding, exit) = Failures.Of(failure);
        return Refuse([finding], exit);
    }

    private FindingTexts ReadSentences()
    {
        var options = Configuration.GetSection(TemplatesOptions.Section).Get<TemplatesOptions>() ?? new TemplatesOptions();
        try
        {
            return new TemplateFiles(Options.Create(options)).Findings();
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            return FindingTexts.Parse([]); // codes and arguments are still said; start and check refuse with the file's fault
        }
    }
}
