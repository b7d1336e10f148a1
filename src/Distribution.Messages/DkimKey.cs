using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Distribution.Messages.Signing;
using Distribution.Texts;
using MimeKit;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Security;

namespace Distribution.Messages;

/// <summary>A key that signs mails by DKIM (RFC 6376): RSA, relaxed/relaxed. Safe for use by many threads at once.</summary>
public sealed class DkimKey
{
    private const int LeastBits = 2048; // RFC 8301 §3.2 asks signers for 2048

    // All that a receiver shows or acts on. From stands twice, so that a second one added on the way breaks the signature.
    private static readonly string[] Signed =
    [
        "From", "From", "Reply-To", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Content-Language", "Auto-Submitted",
        "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post",
    ];

    private readonly RSAParameters parameters;
    private readonly AsymmetricKeyParameter baseKey;
    private readonly ConcurrentBag<RSA> idle = []; // one RSA object serves one signature at a time; making one costs more than a signature

    private DkimKey(string domain, string selector, RSA rsa)
    {
        (Domain, Selector) = (domain, selector);
        parameters = rsa.ExportParameters(includePrivateParameters: true);
        baseKey = DotNetUtilities.GetRsaKeyPair(parameters).Private;
    }

    /// <summary>The domain that signs (<c>d=</c>).</summary>
    public string Domain { get; }

    /// <summary>The name of the key under the domain (<c>s=</c>).</summary>
    public string Selector { get; }

    /// <summary>Reads a key, or says why it cannot sign.</summary>
    /// <param name="domain">Domain name of the signer.</param>
    /// <param name="selector">Selector, one or more labels.</param>
    /// <param name="pem">RSA private key of at least 2048 bits in PEM, PKCS#8 or PKCS#1, without a passphrase.</param>
    /// <param name="key">The key.</param>
    /// <param name="refusal">Otherwise <c>dkim-name-wrong</c>, <c>dkim-key-unreadable</c> or <c>dkim-key-too-short</c>.</param>
    public static bool TryParse(string domain, string selector, string pem, [NotNullWhen(true)] out DkimKey? key, [NotNullWhen(false)] out Finding? refusal)
    {
        key = null;
        refusal = new[] { domain, selector }.FirstOrDefault(name => !IsName(name)) is { } wrong ? Finding.Error("dkim-name-wrong", ("name", wrong)) : null;
        if (refusal is not null)
        {
            return false;
        }

        try
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            refusal = rsa.KeySize < LeastBits ? Finding.Error("dkim-key-too-short", ("bits", rsa.KeySize), ("least", LeastBits)) : null;
            key = refusal is null ? new DkimKey(domain, selector, rsa) : null;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or CryptographicException) // no PEM, encrypted, two keys, a public key, another kind
        {
            refusal = Finding.Error("dkim-key-unreadable");
        }

        return refusal is null;
    }

    /// <summary>Signs a prepared message.</summary>
    /// <param name="message">The message; its content no longer changes.</param>
    /// <param name="at">Time of the signature (<c>t=</c>).</param>
    internal void Sign(MimeMessage message, DateTimeOffset at)
    {
        var rsa = idle.TryTake(out var free) ? free : RSA.Create(parameters);
        new PlatformSigner(rsa, baseKey, Domain, Selector, at).Sign(message, [.. Signed.Where(name => message.Headers.Contains(name) || message.Body?.Headers.Contains(name) is true)]);
        idle.Add(rsa);
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 253 && name.Split('.').All(label => label.Length is > 0 and <= 63 && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
}
