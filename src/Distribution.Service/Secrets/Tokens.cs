using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Distribution.Service.Secrets;

/// <summary>Links that cannot be guessed: an id and an HMAC-SHA256 over purpose and id (128 bits of it), in base64url.</summary>
internal sealed class Tokens
{
    private const int IdLength = 8;
    private const int MacLength = 16; // 128 bits: OWASP ASVS 5.0, 11.5.1
    private readonly IReadOnlyList<byte[]> keys;

    /// <summary>The first key signs, every one verifies.</summary>
    public Tokens(IReadOnlyList<byte[]> keys)
    {
        if (keys.Count == 0)
        {
            throw new ArgumentException("At least one key is needed.", nameof(keys));
        }

        this.keys = keys;
    }

    public string Make(TokenPurpose purpose, long id)
    {
        Span<byte> token = stackalloc byte[IdLength + MacLength];
        BinaryPrimitives.WriteInt64BigEndian(token, id);
        Mac(keys[0], purpose, token[..IdLength]).AsSpan(0, MacLength).CopyTo(token[IdLength..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The id of a token that was made here for this purpose; otherwise null, whatever is wrong with it.</summary>
    public long? Read(TokenPurpose purpose, string? token)
    {
        Span<byte> bytes = stackalloc byte[IdLength + MacLength];
        // Looked at before it is decoded: the decoder throws at a letter that is none of base64url.
        if (token is not { Length: 32 } || !Base64Url.IsValid(token, out var length) || length != bytes.Length || !Base64Url.TryDecodeFromChars(token, bytes, out _))
        {
            return null;
        }

        foreach (var key in keys)
        {
            if (CryptographicOperations.FixedTimeEquals(Mac(key, purpose, bytes[..IdLength]).AsSpan(0, MacLength), bytes[IdLength..]))
            {
                return BinaryPrimitives.ReadInt64BigEndian(bytes);
            }
        }

        return null;
    }

    private static byte[] Mac(byte[] key, TokenPurpose purpose, ReadOnlySpan<byte> id)
    {
        var name = Encoding.ASCII.GetBytes($"{purpose}:");
        return HMACSHA256.HashData(key, (byte[])[.. name, .. id]);
    }
}
