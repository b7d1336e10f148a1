using Distribution.Service.Secrets;

namespace Distribution.Service.Tests.Secrets;

public sealed class TokenKeyFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("distribution-test-").FullName;

    private string File => Path.Combine(folder, "secrets", "token-keys");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void ReadOrMake_NoFile_MakesTwoKeysThatOnlyTheOwnerReads()
    {
        var first = TokenKeyFile.ReadOrMake(File);

        Assert.Equal(2, System.IO.File.ReadAllLines(File).Distinct().Count());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        }

        Assert.Equal(5, TokenKeyFile.ReadOrMake(File).Value!.Read(TokenPurpose.Task, first.Value!.Make(TokenPurpose.Task, 5)));
    }

    [Theory]
    [InlineData("", "token-keys-empty")]
    [InlineData("\n \n", "token-keys-empty")]
    [InlineData("not base64", "token-key-invalid")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg==", "token-key-invalid")] // 31 bytes
    public void Read_BadFile_SaysWhatIsWrong(string content, string code)
    {
        Write(content);

        Assert.Equal(code, Assert.Single(TokenKeyFile.Read(File).Findings).Code);
    }

    [Fact]
    public void Read_SecondLineInvalid_NamesTheLineNotTheKey()
    {
        Write("\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\nsecret");

        var finding = Assert.Single(TokenKeyFile.Read(File).Findings);

        Assert.Equal("3", finding.Arguments["line"]);
        Assert.DoesNotContain("secret", string.Join(' ', finding.Arguments.Where(a => a.Key != "file").Select(a => a.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoFile_IsUnreadable() => Assert.Equal("token-keys-unreadable", Assert.Single(TokenKeyFile.Read(File).Findings).Code);

    private void Write(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, content);
    }
}
