using System.Security.Cryptography;
using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;

namespace Distribution.Messages.Signing;

/// <summary>Signs by the platform's RSA, some ten times faster than the library's own.</summary>
internal sealed class PlatformSigner : DkimSigner
{
    private readonly RSA key;
    private readonly DateTimeOffset at;

    /// <summary>A signer for one message.</summary>
    /// <param name="key">Key that signs.</param>
    /// <param name="sameKey">The same in the form that the base class asks for and does not use.</param>
    /// <param name="domain">Domain that signs.</param>
    /// <param name="selector">Name of the key under it.</param>
    /// <param name="at">Time of the signature.</param>
    public PlatformSigner(RSA key, AsymmetricKeyParameter sameKey, string domain, string selector, DateTimeOffset at)
        : base(sameKey, domain, selector)
    {
        (this.key, this.at) = (key, at);
        SignatureAlgorithm = DkimSignatureAlgorithm.RsaSha256;
        HeaderCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed;
        BodyCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed;
    }

    /// <inheritdoc/>
    protected override long GetTimestamp() => at.ToUnixTimeSeconds();

    /// <inheritdoc/>
    protected override ISigner CreateSigningContext() => new PlatformRsaSha256(key);
}
