using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Distribution.Service.People;

/// <summary>How a key is written: <c>dk_PREFIX_SECRET</c>, the secret 256 random bits in base64url (OWASP ASVS 5.0, 11.5.1 asks for 128).</summary>
internal static class KeyText
{
    private const string Head = "dk_";
    private const int PrefixLength = 8;
    private const int SecretLength = 43;
    private const int Length = 3 + PrefixLength + 1 + SecretLength;

    public static string New() =>
        $"{Head}{RandomNumberGenerator.GetHexString(PrefixLength, lowercase: true)}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))}";

    /// <summary>The prefix of a text that is written like a key; null for any other.</summary>
    public static string? Prefix(string? text) =>
        text is { Length: Length } && text.StartsWith(Head, StringComparison.Ordinal) && text[Head.Length..(Head.Length + PrefixLength)] is var prefix && prefix.All(char.IsAsciiHexDigitLower)
            ? prefix
            : null;

    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>Compares two hashes in the same time whatever they have in common.</summary>
    public static bool AreEqual(string hash, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(other));
}
