using Distribution.Service.Newsroom;
using Distribution.Service.Tests.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Distribution.Service.Tests.Newsroom;

/// <summary>What a request looks like to everything behind the first door; the asker is 127.0.0.1.</summary>
public sealed class TrustedProxiesTests
{
    private const string Forged = "198.51.100.7";

    [Theory]
    [InlineData(null)]
    [InlineData("10.0.0.0/8")]
    [InlineData("127.0.0.2")]
    [InlineData("::1")]
    public async Task Header_FromSomebodyElse_IsOnlyText(string? trusted) => Assert.Equal("http 127.0.0.1", await SeenAsync(trusted, Forged));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.0/8")]
    public async Task Header_FromATrustedProxy_Counts(string trusted) => Assert.Equal($"https {Forged}", await SeenAsync(trusted, Forged));

    [Fact]
    public async Task Header_ThatTheReaderForgedBeforeTheProxy_GivesTheProxysWord() => Assert.Equal("https 203.0.113.9", await SeenAsync("127.0.0.0/8", $"{Forged}, 203.0.113.9"));

    private static async Task<string> SeenAsync(string? trusted, string forwardedFor)
    {
        var folder = StoreTemplates.NewFolder();
        var settings = Store.SqliteSettings(folder);
        settings["Site:TrustedProxies:0"] = trusted;
        await using var app = DistributionHost.Build(HostRole.Web, settings.Where(s => s.Value is not null), Store.Tokens);
        app.MapPages();
        app.MapGet("/seen", (HttpContext http) => $"{http.Request.Scheme} {http.Connection.RemoteIpAddress}");
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        client.DefaultRequestHeaders.Add("X-Forwarded-For", forwardedFor);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", forwardedFor.Contains(',', StringComparison.Ordinal) ? "http, https" : "https");

        var seen = await client.GetStringAsync(new Uri($"{app.Urls.Single()}/seen"), TestContext.Current.CancellationToken);

        Directory.Delete(folder, recursive: true);
        return seen;
    }
}
