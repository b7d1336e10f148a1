using System.Security.Cryptography;
using Org.BouncyCastle.Crypto;

namespace Distribution.Messages.Signing;

/// <summary>RSA with SHA-256 and PKCS#1 v1.5 padding (RFC 6376 §3.3.2) by the platform, behind the interface that MimeKit signs through.</summary>
internal sealed class PlatformRsaSha256(RSA key) : ISigner, IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public string AlgorithmName => "SHA256withRSA";

    public void Init(bool forSigning, ICipherParameters parameters)
    {
        // The key is given already.
    }

    public void Update(byte input) => hash.AppendData([input]);

    public void BlockUpdate(byte[] input, int inOff, int inLen) => hash.AppendData(input, inOff, inLen);

    public void BlockUpdate(ReadOnlySpan<byte> input) => hash.AppendData(input);

    public int GetMaxSignatureSize() => key.KeySize / 8;

    public byte[] GenerateSignature() => key.SignHash(hash.GetHashAndReset(), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public bool VerifySignature(byte[] signature) => throw new NotSupportedException("It only signs.");

    public void Reset() => hash.GetHashAndReset();

    public void Dispose() => hash.Dispose();
}
