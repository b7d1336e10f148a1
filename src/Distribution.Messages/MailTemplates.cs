using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Distribution.Messages.Composition;
using Distribution.Messages.Templates;
using Distribution.Texts;

namespace Distribution.Messages;

/// <summary>The words and layouts of all mails, as files that a press officer may edit.</summary>
/// <remarks>
/// <c>layout/{release,task}.{txt,html}.liquid</c> hold the form, <c>LANGUAGE/words.json</c> the wording: a folder with that file is a language.
/// A language may have a layout of its own beside its words: <c>ar/release.html.liquid</c>.
/// </remarks>
public sealed class MailTemplates
{
    private readonly FrozenDictionary<string, Wording> wordings;

    private MailTemplates(IEnumerable<Wording> wordings, string version)
    {
        this.wordings = wordings.ToFrozenDictionary(w => w.Language.ToString(), StringComparer.Ordinal);
        Languages = [.. this.wordings.Values.Select(w => w.Language).OrderBy(l => l.ToString(), StringComparer.Ordinal)];
        Version = version;
    }

    /// <summary>The languages that mails are worded in.</summary>
    public IReadOnlyCollection<LanguageTag> Languages { get; }

    /// <summary>SHA-256 over all files, 64 lower-case hexadecimal digits: changes with every letter in any of them.</summary>
    public string Version { get; }

    /// <summary>Parses the files.</summary>
    /// <param name="files">Relative path with <c>/</c>, such as <c>en/words.json</c>, to content. Files of other names are findings, except Markdown.</param>
    public static MailTemplatesResult Parse(IReadOnlyDictionary<string, string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var findings = new List<Finding>();
        var read = TemplateFiles.Read(files, findings);
        return new MailTemplatesResult(
            findings.Exists(f => f.Severity is Severity.Error) ? null : new MailTemplates(read, VersionOf(files)),
            findings);
    }

    /// <summary>Composes every kind of mail in every language with sample values: what fails would have failed in mid-send. Empty where all is well.</summary>
    public IReadOnlyList<Finding> TryAll() => [.. Languages.SelectMany(language => Samples.Try(this, language)).Distinct()];

    /// <summary>The words for mails in a language: its own, or those of the nearest form, or English.</summary>
    internal Wording For(LanguageTag language) => wordings[(LanguageLookup.Choose([language], Languages) ?? TemplateFiles.English).ToString()];

    private static string VersionOf(IReadOnlyDictionary<string, string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (file, content) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(file))); // hashed one by one, so that nothing moves from one into the next unseen
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
