using System.Globalization;
using Distribution.Service.Mailings;
using Distribution.Service.Newsroom;
using Distribution.Service.Relays;
using Distribution.Service.Storage;
using Distribution.Texts;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Distribution.Service.Cli;

/// <summary>Tries one part after the other, and goes on whatever is wrong with one.</summary>
internal sealed class Checking(Session session)
{
    private const int NameWidth = 14;
    private readonly IConfiguration configuration = session.Configuration;
    private int exit = Exit.Done;

    /// <summary>Runs all of it; a configuration that cannot work weighs more than a database or relay that is away.</summary>
    public async Task<int> RunAsync(string? sendTo)
    {
        Tell("machine", StartFaults.OfMachine(), "time zones and language data are there");
        Tell("configuration", [.. StartFaults.OfSecretFiles(configuration), .. StartFaults.OfOptions(configuration)], "every option is within its range");
        Tell("site", StartFaults.OfSite(configuration), configuration["Site:PublicUrl"] ?? "");
        Tell("templates", StartFaults.OfTemplates(configuration), "every mail can be composed in every language");
        Tell("signing", StartFaults.OfDkim(configuration), configuration["Mail:Dkim:KeyFile"] is null ? "off: mails are not signed" : $"d={configuration["Mail:Dkim:Domain"]} s={configuration["Mail:Dkim:Selector"]}");
        CheckTokens();
        await TryAsync("database", CheckDatabaseAsync);
        await TryAsync("relay", () => CheckRelayAsync(sendTo));
        return exit;
    }

    private void CheckTokens()
    {
        var isNew = StorageFaults.IsEmbedded(configuration) && configuration["Secrets:TokenKeys"] is null
            && !File.Exists(Path.Combine(StorageFaults.Folder(configuration), "secrets", "token-keys"));
        Tell("link keys", isNew ? [] : StartFaults.Tokens(configuration, make: false).Findings, isNew ? "made at the first start" : "read");
    }

    private async Task CheckDatabaseAsync()
    {
        if (StorageFaults.Of(configuration) is { Count: > 0 } faults)
        {
            Tell("database", faults, "");
            return;
        }

        await using var host = DistributionHost.Build(HostRole.Verb, session.Settings, tokens: null);
        await using var scope = host.Services.CreateAsyncScope();
        var misfit = await scope.ServiceProvider.GetRequiredService<Migrator>().WhyUnfitAsync();
        Tell("database", misfit is null ? [] : [misfit.Code == Migrator.Newer ? misfit : new Finding(misfit.Code, Severity.Warning, misfit.Span, misfit.Arguments)], "reached, of this program's schema");
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var offset = await scope.ServiceProvider.GetRequiredService<DatabaseClock>().OffsetAsync(db);
        var milliseconds = offset.TotalMilliseconds.ToString("+0;-0;0", CultureInfo.InvariantCulture);
        Tell("clock", offset.Duration() > DatabaseClock.Tolerance ? [Finding.Warning("clocks-differ", ("milliseconds", milliseconds))] : [], $"the database's is {milliseconds} ms from this machine's");
    }

    private async Task CheckRelayAsync(string? sendTo)
    {
        if (!RelayAddress.TryParse(configuration["Mail:Relay"], out var address, out var refusal))
        {
            Tell("relay", [refusal], "");
            return;
        }

        var options = Options.Create(configuration.GetSection(MailOptions.Section).Get<MailOptions>() ?? new MailOptions());
        await using var connection = await RelaysFeature.Of(address, options).ConnectAsync(CancellationToken.None);
        Tell("relay", address.IsPickup && DataFolder.WhyUnusable(address.Directory!) is { } fault ? [fault] : [], $"{address} answers");
        if (sendTo is not null)
        {
            await SendAsync(connection, sendTo);
        }
    }

    private async Task SendAsync(IRelayConnection connection, string sendTo)
    {
        if (!MailboxAddress.TryParse(sendTo, out var to) || to.Address != sendTo)
        {
            Tell("test mail", [Finding.Error("address-invalid", ("address", sendTo))], "");
            return;
        }

        var site = configuration.GetSection(SiteOptions.Section).Get<SiteOptions>() ?? new SiteOptions();
        var from = new MailboxAddress(site.OfficeName, site.OfficeEmail ?? $"press@{site.PublicUrl?.Host ?? "localhost"}");
        using var message = new MimeMessage(new[] { from }, new[] { to }, "Test mail of Distribution", new MimeKit.TextPart("plain") { Text = "This mail was sent by: distribution check --send\r\n" });
        message.Headers.Add("Auto-Submitted", "auto-generated");
        var reply = await connection.SendAsync(new Letter("check", "en", "check", message, from, to));
        Tell("test mail", reply.Outcome is RelayOutcome.Accepted or RelayOutcome.Written ? [] : [Finding.Error("relay-refused", ("reason", reply.Text))], $"{sendTo}: {reply.Text}");
    }

    private async Task TryAsync(string part, Func<Task> check)
    {
        try
        {
            await check();
        }
        catch (Exception failure)
        {
            var (finding, code) = Failures.Of(failure);
            Print(part, "fault", session.Sentences.Say(finding));
            Raise(code == Exit.Unreachable ? Exit.Unreachable : Exit.Usage);
        }
    }

    private void Tell(string part, IEnumerable<Finding> findings, string ok)
    {
        var told = findings.ToList();
        if (told.Count == 0)
        {
            Print(part, "ok", ok);
        }

        foreach (var finding in told)
        {
            Print(part, finding.Severity == Severity.Error ? "fault" : "warning", session.Sentences.Say(finding));
        }

        if (told.Exists(f => f.Severity == Severity.Error))
        {
            Raise(Exit.Usage);
        }
    }

    private void Print(string part, string verdict, string sentence) => session.Terminal.Say($"{part.PadRight(NameWidth)} {verdict,-7} {sentence}");

    private void Raise(int code) => exit = exit == Exit.Usage ? Exit.Usage : code;
}
