using System.Text.RegularExpressions;

namespace Distribution.EndToEnd;

/// <summary>The compose file, as Debian's docker-compose reads it; no engine is needed for that.</summary>
public sealed partial class ComposeTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal) { ["PUBLIC_URL"] = "https://press.example.org", ["SMARTHOST"] = "[smtp.example.org]:587" };

    [Fact]
    public async Task Config_WithItsTwoSettings_IsValid()
    {
        var (code, printed) = await ComposeAsync(Settings, "config", "-q");

        Assert.True(code == 0, printed);
    }

    [Theory]
    [InlineData("PUBLIC_URL")]
    [InlineData("SMARTHOST")]
    public async Task Config_WithoutASettingItNeeds_IsRefusedNamingIt(string missing)
    {
        var (code, printed) = await ComposeAsync(new Dictionary<string, string>(Settings, StringComparer.Ordinal) { [missing] = "" }, "config", "-q");

        Assert.NotEqual(0, code);
        Assert.Contains(missing, printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Config_Resolved_PinsImagesAndPublishesOnLoopbackOnly()
    {
        var (code, printed) = await ComposeAsync(Settings, "config");

        Assert.True(code == 0, printed);
        var images = Image().Matches(printed).Select(m => m.Groups[1].Value).ToList();
        Assert.True(images.Count >= 6, printed);
        Assert.All(images, i => Assert.Matches(@":[^:/]*\d[^:/]*$", i)); // a tag with a number in it, so not "latest"
        Assert.All(Published().Matches(printed).Select(m => m.Value), p => Assert.StartsWith("127.0.0.1:", p));
        Assert.DoesNotContain(":9090/tcp", printed, StringComparison.Ordinal); // health and metrics stay inside
        Assert.Contains("service_completed_successfully", printed, StringComparison.Ordinal);
    }

    private static Task<(int Code, string Printed)> ComposeAsync(Dictionary<string, string> settings, params string[] arguments) =>
        Child.RunAsync("docker-compose", settings, Limit, ["-f", Repository.At("docker-compose.yml"), .. arguments]);

    [GeneratedRegex(@"(?m)^\s+image: (\S+)$")]
    private static partial Regex Image();

    [GeneratedRegex(@"(?<=- )\S+:\d+/tcp")]
    private static partial Regex Published();
}
