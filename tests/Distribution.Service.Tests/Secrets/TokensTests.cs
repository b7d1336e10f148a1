using Distribution.Service.Secrets;

namespace Distribution.Service.Tests.Secrets;

public sealed class TokensTests
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private readonly Tokens tokens = new([Key(1), Key(2)]);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(long.MaxValue)]
    public void Read_OwnToken_ItsId(long id)
    {
        Assert.Equal(id, tokens.Read(TokenPurpose.Goodbye, tokens.Make(TokenPurpose.Goodbye, id)));
    }

    [Fact]
    public void Read_AnyCharacterChanged_Null()
    {
        var token = tokens.Make(TokenPurpose.Task, 4711);
        for (var position = 0; position < token.Length; position++)
        {
            Assert.All(Letters.Where(l => l != token[position]), letter =>
                Assert.Null(tokens.Read(TokenPurpose.Task, $"{token[..position]}{letter}{token[(position + 1)..]}")));
        }
    }

    [Fact]
    public void Read_ForAnotherPurpose_Null()
    {
        Assert.Null(tokens.Read(TokenPurpose.Goodbye, tokens.Make(TokenPurpose.Task, 7)));
        Assert.Null(tokens.Read(TokenPurpose.Task, tokens.Make(TokenPurpose.Goodbye, 7)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("AAAA AAAA AAAA AAAA AAAA AAAA AA")]
    [InlineData("٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠")]
    public void Read_Nonsense_Null(string? token) => Assert.Null(tokens.Read(TokenPurpose.Task, token));

    [Fact]
    public void Read_CutOrLengthened_Null()
    {
        var token = tokens.Make(TokenPurpose.Task, 7);

        Assert.Null(tokens.Read(TokenPurpose.Task, token[..^1]));
        Assert.Null(tokens.Read(TokenPurpose.Task, token + "A"));
        Assert.Null(tokens.Read(TokenPurpose.Task, token + "\n"));
    }

    [Fact]
    public void Read_SignedByTheSecondKey_ItsIdAndUnderAStrangeKeyNull()
    {
        Assert.Equal(7, tokens.Read(TokenPurpose.Task, new Tokens([Key(2)]).Make(TokenPurpose.Task, 7)));
        Assert.Null(tokens.Read(TokenPurpose.Task, new Tokens([Key(3)]).Make(TokenPurpose.Task, 7)));
    }

    [Fact]
    public void Make_TwoKeys_TheFirstSigns()
    {
        Assert.Equal(7, new Tokens([Key(1)]).Read(TokenPurpose.Task, tokens.Make(TokenPurpose.Task, 7)));
    }

    [Fact]
    public void Tokens_WithoutAKey_IsRefused() => Assert.Throws<ArgumentException>(() => new Tokens([]));

    private static byte[] Key(byte number) => [.. Enumerable.Repeat(number, 32)];
}
