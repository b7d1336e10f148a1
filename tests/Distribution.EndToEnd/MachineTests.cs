namespace Distribution.EndToEnd;

/// <summary>Machines on which times or languages would be wrong, and settings that come from the environment alone.</summary>
public sealed class MachineTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1", "language-data-missing")]
    [InlineData("TZDIR", "FOLDER", "zones-missing")]
    [InlineData("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true", "forwarded-headers-for-everybody")]
    public async Task Serve_MachineThatIsNotFit_IsRefusedInASentence(string variable, string value, string code)
    {
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Storage__Embedded"] = "true",
            ["Storage__DataFolder"] = folder.At("data"),
            ["Mail__Relay"] = $"pickup:{folder.At("mail")}",
            ["Site__PublicUrl"] = "https://press.example.org",
            [variable] = value == "FOLDER" ? folder.Path : value,
        };

        var (exit, printed) = await Child.RunProductAsync(environment, Limit, "serve");

        Assert.Equal(2, exit);
        Assert.Matches($@"(?m)^error: .+\. \[{code}\]", printed);
        Assert.DoesNotContain("   at ", printed, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("data/distribution.db")));
    }
}
