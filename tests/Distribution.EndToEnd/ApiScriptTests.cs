namespace Distribution.EndToEnd;

/// <summary>The whole main job through the HTTP API, by a script that knows nothing of the product but its doors.</summary>
public sealed class ApiScriptTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task ApiScript_OnItsOwnService_MeetsNoSurprise()
    {
        var (code, printed) = await Child.RunAsync("bash", environment: null, Limit, Repository.At("tests", "api.sh"), Repository.Program);

        TestContext.Current.TestOutputHelper?.WriteLine(printed);
        Assert.True(code == 0, printed);
    }
}
