using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using Distribution.Messages;
using Distribution.Service.Mailings;
using Distribution.Service.Newsroom;
using Distribution.Service.Relays;
using Distribution.Service.Secrets;
using Distribution.Service.Templates;
using Distribution.Service.Waking;
using Distribution.Texts;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Cli;

/// <summary>What is wrong with the settings of a service, each in a finding, before anything is opened.</summary>
internal static class StartFaults
{
    /// <summary>The zones and the language data of this machine: without them times would be wrong, not missing.</summary>
    public static IEnumerable<Finding> OfMachine()
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Vienna", out _) || !TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Shanghai", out _))
        {
            yield return Finding.Error("zones-missing");
        }

        if (!HasLanguageData())
        {
            yield return Finding.Error("language-data-missing");
        }
    }

    /// <summary>Settings by file that cannot be read: without a word they would count as missing.</summary>
    public static IEnumerable<Finding> OfSecretFiles(IConfiguration configuration) =>
        SecretFiles.Unreadable(configuration).Select(f => Finding.Error("secret-file-unreadable", ("file", f.File), ("reason", f.Reason)));

    /// <summary><c>Mail:Relay</c>.</summary>
    public static IEnumerable<Finding> OfRelay(IConfiguration configuration) =>
        RelayAddress.TryParse(configuration[$"{MailOptions.Section}:{nameof(MailOptions.Relay)}"], out _, out var refusal) ? [] : [refusal];

    /// <summary><c>Site:PublicUrl</c>.</summary>
    public static IEnumerable<Finding> OfSite(IConfiguration configuration)
    {
        return [.. OfPublicUrl(configuration), .. TrustedProxies.Faults(configuration)];
    }

    private static IEnumerable<Finding> OfPublicUrl(IConfiguration configuration)
    {
        var text = configuration[$"{SiteOptions.Section}:{nameof(SiteOptions.PublicUrl)}"];
        if (string.IsNullOrWhiteSpace(text))
        {
            return [Finding.Error("public-url-missing")];
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            return [Finding.Error("public-url-invalid", ("url", text))];
        }

        return url.Scheme == "http" ? [Finding.Warning("public-url-not-https", ("url", url))] : [];
    }

    /// <summary>Options out of their ranges, and such as cannot be read at all.</summary>
    public static IEnumerable<Finding> OfOptions(IConfiguration configuration) =>
        [
        .. Of<MailOptions>(configuration, MailOptions.Section), .. Of<SiteOptions>(configuration, SiteOptions.Section), .. Of<HangfireOptions>(configuration, HangfireOptions.Section),
    ];

    /// <summary>Mail templates, the words of pages and the sentences of findings.</summary>
    public static IReadOnlyList<Finding> OfTemplates(IConfiguration configuration)
    {
        var files = new TemplateFiles(Options.Create(configuration.GetSection(TemplatesOptions.Section).Get<TemplatesOptions>() ?? new TemplatesOptions()));
        try
        {
            files.Findings();
            _ = new PageWordings(files);
            var parsed = MailTemplates.Parse(files.Under("mail"));
            return parsed.Templates is null ? parsed.Findings : [.. parsed.Findings, .. parsed.Templates.TryAll()];
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            return [Finding.Error("templates-unreadable", ("reason", failure.Message))];
        }
    }

    /// <summary><c>Mail:Dkim</c>.</summary>
    public static IEnumerable<Finding> OfDkim(IConfiguration configuration)
    {
        var options = configuration.GetSection($"{MailOptions.Section}:{nameof(MailOptions.Dkim)}").Get<DkimOptions>() ?? new DkimOptions();
        return DkimKeyFile.TryRead(options, out _, out var refusal) ? [] : [refusal!];
    }

    /// <summary>The keys of links; only an embedded installation makes its own.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="make">Whether they are made where there are none.</param>
    public static Answer<Tokens> Tokens(IConfiguration configuration, bool make)
    {
        if (configuration[$"{SecretsOptions.Section}:{nameof(SecretsOptions.TokenKeys)}"] is { Length: > 0 } file)
        {
            return TokenKeyFile.Read(file);
        }

        if (!StorageFaults.IsEmbedded(configuration))
        {
            return Finding.Error("token-keys-missing");
        }

        var own = Path.Combine(StorageFaults.Folder(configuration), "secrets", "token-keys");
        try
        {
            return make ? TokenKeyFile.ReadOrMake(own) : TokenKeyFile.Read(own);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Finding.Error("token-keys-unreadable", ("file", own), ("reason", failure.Message));
        }
    }

    // With invariant globalization, .NET knows no culture but its own.
    private static bool HasLanguageData()
    {
        try
        {
            return CultureInfo.GetCultureInfo("fr", predefinedOnly: true).TwoLetterISOLanguageName == "fr";
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    private static IEnumerable<Finding> Of<T>(IConfiguration configuration, string section)
        where T : class, new()
    {
        T options;
        try
        {
            options = configuration.GetSection(section).Get<T>() ?? new T();
        }
        catch (InvalidOperationException failure)
        {
            return [Finding.Error("option-unreadable", ("problem", failure.Message.TrimEnd('.')))];
        }

        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return results
            .Where(r => !r.MemberNames.Any(m => m is nameof(MailOptions.Relay) or nameof(SiteOptions.PublicUrl))) // these have sentences of their own
            .Select(r => Finding.Error("option-out-of-range", ("option", $"{section}:{string.Join(", ", r.MemberNames)}"), ("problem", r.ErrorMessage?.TrimEnd('.'))));
    }
}
