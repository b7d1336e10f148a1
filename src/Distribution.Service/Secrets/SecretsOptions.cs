namespace Distribution.Service.Secrets;

/// <summary>Where secrets come from: files only (<c>Secrets:*</c>).</summary>
internal sealed class SecretsOptions
{
    public const string Section = "Secrets";

    /// <summary>Where container engines lay secrets down.</summary>
    public const string DefaultDirectory = "/run/secrets";

    /// <summary>Folder of settings by file, read before everything else. Default: <see cref="DefaultDirectory"/>, if it is there.</summary>
    public string Directory { get; set; } = DefaultDirectory;

    /// <summary>
    /// File with the keys of the links in mails: one base64 key of at least 32 bytes a line, the first signs, all verify (two while one
    /// is being replaced). Default: <c>secrets/token-keys</c> in the data folder, made at the first start; without a data folder it must be set.
    /// </summary>
    public string? TokenKeys { get; set; }
}
