using Distribution.Messages;
using Distribution.Service.Newsroom;
using Distribution.Service.Storage;
using Distribution.Service.Templates;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Mailings;

/// <summary>The composer of this process: its templates, its key, its name; templates are looked at again before each arming.</summary>
internal sealed class Mails(TemplateFiles files, IOptions<MailOptions> mail, IOptions<SiteOptions> site, IServiceScopeFactory scopes)
{
    private MailComposer? composer;
    private Office? office;
    private IReadOnlyCollection<LanguageTag> languages = [];
    private string installationKey = "";

    public MailComposer Composer => composer ?? throw new InvalidOperationException("Templates are loaded before anything is composed.");

    public Office Office => office ?? throw new InvalidOperationException("Templates are loaded before anything is composed.");

    /// <summary>Languages that mails are worded in.</summary>
    public IReadOnlyCollection<LanguageTag> Languages => languages;

    /// <summary>Reads and tries all templates and the signing key; findings mean that the old ones, if any, stay in use.</summary>
    public async Task<IReadOnlyList<Finding>> LoadAsync(CancellationToken cancellation = default)
    {
        var parsed = MailTemplates.Parse(files.Under("mail"));
        var findings = parsed.Templates is null ? parsed.Findings : [.. parsed.Findings, .. parsed.Templates.TryAll()];
        if (parsed.Templates is null || findings.Any(f => f.Severity == Severity.Error))
        {
            return findings;
        }

        if (!DkimKeyFile.TryRead(mail.Value.Dkim, out var key, out var refusal))
        {
            return [refusal!];
        }

        await using var scope = scopes.CreateAsyncScope();
        var installation = await scope.ServiceProvider.GetRequiredService<AppDb>().Installations.AsNoTracking().SingleAsync(cancellation);
        var host = site.Value.PublicUrl!.Host;
        office = new Office(site.Value.OfficeName, site.Value.OfficeEmail ?? $"press@{MailDomain(host)}", MailDomain(host));
        installationKey = installation.Key;
        languages = parsed.Templates.Languages;
        composer = new MailComposer(parsed.Templates, key);
        return findings;
    }

    /// <summary>The Message-ID of a ledger or outbox row: derived from its id, the same for ever (I3).</summary>
    public string MessageId(string noun, long id) => $"{noun}-{id}.{installationKey}@{Office.MessageIdDomain}";

    // A Message-ID's right side is a domain: an address such as 127.0.0.1 or "localhost", as in the demo, is none.
    private static string MailDomain(string host) => Uri.CheckHostName(host) == UriHostNameType.Dns && host.Contains('.', StringComparison.Ordinal) ? host : "newsroom.example.org";
}
