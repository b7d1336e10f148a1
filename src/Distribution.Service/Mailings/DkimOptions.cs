namespace Distribution.Service.Mailings;

/// <summary>Signing: <c>Mail:Dkim:*</c>; nothing is signed unless all three are set.</summary>
internal sealed class DkimOptions
{
    /// <summary>Domain that signs, that of the From address. Default: none.</summary>
    public string? Domain { get; set; }

    /// <summary>Name of the public key under <c>_domainkey</c> of the domain. Default: none.</summary>
    public string? Selector { get; set; }

    /// <summary>File of the private RSA key, PEM, at least 2048 bits. Default: none.</summary>
    public string? KeyFile { get; set; }
}
