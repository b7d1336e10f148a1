using System.Security.Cryptography;
using System.Text;
using MimeKit;
using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;

namespace Distribution.Messages.Tests;

public sealed class DkimKeyTests
{
    private static readonly RSA Rsa = RSA.Create(2048);

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    [InlineData("zh")]
    public void Compose_WithKey_GivesASignatureThatVerifies(string language)
    {
        var composer = new MailComposer(Cast.Templates, Key());

        foreach (var message in new[] { composer.Compose(Cast.Release(language)), composer.Compose(Cast.Advance(language)), composer.Compose(Cast.Task(language)) })
        {
            Assert.True(Verifies(Cast.Bytes(message)));
        }
    }

    [Fact]
    public void Compose_WithKey_SignsFromTwiceAndBothUnsubscribeFields()
    {
        var signature = new MailComposer(Cast.Templates, Key()).Compose(Cast.Advance("en")).Headers[HeaderId.DkimSignature]!.Replace("\r\n\t", "", StringComparison.Ordinal);

        Assert.Contains("c=relaxed/relaxed", signature, StringComparison.Ordinal);
        Assert.Contains("h=from:from:", signature, StringComparison.Ordinal);
        Assert.Contains(":content-type:content-language:auto-submitted:list-id:list-unsubscribe:list-unsubscribe-post;", signature, StringComparison.Ordinal);
        Assert.Contains($"t={Cast.Sent.ToUnixTimeSeconds()};", signature, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("List-Unsubscribe-Post: List-Unsubscribe=One-Click", "List-Unsubscribe-Post: List-Unsubscribe=One-Clock")]
    [InlineData("goodbye/dG9r", "goodbye/dG8r")]
    [InlineData("Content-Language: en", "Content-Language: fr")]
    [InlineData("Subject: Day", "Subject: Night")]
    [InlineData("From: Press", "From: other@example.com\r\nFrom: Press")]
    [InlineData("Telephone: (+43", "Telephone: (+44")]
    public void Compose_WithKey_ChangeOnTheWayBreaksTheSignature(string was, string becomes)
    {
        var text = Encoding.ASCII.GetString(Cast.Bytes(new MailComposer(Cast.Templates, Key()).Compose(Cast.Release("en"))));
        Assert.Contains(was, text, StringComparison.Ordinal);

        Assert.False(Verifies(Encoding.ASCII.GetBytes(new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape(was)).Replace(text, becomes, count: 1))));
    }

    [Fact]
    public void Compose_ManyThreads_EverySignatureVerifies()
    {
        var composer = new MailComposer(Cast.Templates, Key());
        var bytes = new byte[200][];

        Parallel.For(0, bytes.Length, i => bytes[i] = Cast.Bytes(composer.Compose(Cast.Release("en") with { MessageId = $"d{i}@press.example.org" })));

        Assert.All(bytes, b => Assert.True(Verifies(b)));
    }

    [Fact]
    public void TryParse_Pkcs1_IsRead() => Assert.True(DkimKey.TryParse("example.org", "s1", Rsa.ExportRSAPrivateKeyPem(), out _, out _));

    [Fact]
    public void TryParse_ShortKey_IsRefused()
    {
        using var small = RSA.Create(1024);

        Assert.False(DkimKey.TryParse("example.org", "s1", small.ExportPkcs8PrivateKeyPem(), out _, out var refusal));

        Assert.Equal(("dkim-key-too-short", "1024"), (refusal.Code, refusal.Arguments["bits"]));
    }

    public static TheoryData<string> Unreadable => ["", "no key", Rsa.ExportSubjectPublicKeyInfoPem(), Encrypted(), EllipticCurve()];

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void TryParse_NoPrivateRsaKey_IsRefused(string pem)
    {
        Assert.False(DkimKey.TryParse("example.org", "s1", pem, out var key, out var refusal));

        Assert.Null(key);
        Assert.Equal("dkim-key-unreadable", refusal.Code);
    }

    [Theory]
    [InlineData("", "s1")]
    [InlineData("example.org;d=x", "s1")]
    [InlineData("example..org", "s1")]
    [InlineData("example.org", "s1\r\nX: y")]
    public void TryParse_NamesThatNoSignatureCanCarry_AreRefused(string domain, string selector)
    {
        Assert.False(DkimKey.TryParse(domain, selector, Rsa.ExportPkcs8PrivateKeyPem(), out _, out var refusal));

        Assert.Equal("dkim-name-wrong", refusal.Code);
    }

    private static DkimKey Key()
    {
        Assert.True(DkimKey.TryParse("example.org", "s1", Rsa.ExportPkcs8PrivateKeyPem(), out var key, out _));
        return key;
    }

    private static string Encrypted() => Rsa.ExportEncryptedPkcs8PrivateKeyPem("secret", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));

    private static string EllipticCurve()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }

    private static bool Verifies(byte[] bytes)
    {
        var message = MimeMessage.Load(new MemoryStream(bytes));
        return new DkimVerifier(new OwnKey()).Verify(message, message.Headers.First(h => h.Id is HeaderId.DkimSignature));
    }

    private sealed class OwnKey : DkimPublicKeyLocatorBase
    {
        public override AsymmetricKeyParameter LocatePublicKey(string methods, string domain, string selector, CancellationToken cancellationToken = default) =>
            GetPublicKey($"v=DKIM1; k=rsa; p={Convert.ToBase64String(Rsa.ExportSubjectPublicKeyInfo())}");

        public override Task<AsymmetricKeyParameter> LocatePublicKeyAsync(string methods, string domain, string selector, CancellationToken cancellationToken = default) =>
            Task.FromResult(LocatePublicKey(methods, domain, selector, cancellationToken));
    }
}
