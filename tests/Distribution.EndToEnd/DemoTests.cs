using System.Net;
using System.Text.RegularExpressions;
using MimeKit;

namespace Distribution.EndToEnd;

/// <summary>The README's first command, judged by a script that shares nothing with the product.</summary>
public sealed partial class DemoTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Demo_PickupFolder_HoldsWhatTheSeedsAskForAndEveryLinkAnswers()
    {
        using var folder = new TemporaryFolder();
        await using var demo = Child.Product(environment: null, "demo", "--data", folder.At("data"), "--lift-in", "15s");
        await demo.UntilPrintedAsync("lift in", Limit);
        var site = await PageIsClosedBeforeTheLiftAsync(folder.At("data/mail/advance/en"));
        await demo.UntilPrintedAsync("Ctrl+C", Limit);

        var (code, printed) = await Child.RunAsync(
            "python3", environment: null, Limit,
            Repository.At("tests", "check", "check_demo.py"), "--seeds", Repository.At("seeds"), "--mail", folder.At("data/mail"), "--site", site.GetLeftPart(UriPartial.Authority));
        TestContext.Current.TestOutputHelper?.WriteLine(printed);
        Assert.True(code == 0, printed);
        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(site, TestContext.Current.CancellationToken)).StatusCode);

        demo.Signal("INT");
        Assert.Equal(0, await demo.EndAsync(Limit));
    }

    [Fact]
    public async Task Demo_PostgresAndRelay_EverySubscriberOnceSignedAndNeverEarly()
    {
        using var folder = new TemporaryFolder();
        await using var database = await Postgres.CreateAsync();
        await using var relay = await SmtpSink.StartAsync(folder.At("sink"));
        var key = folder.At("dkim.pem");
        Assert.Equal(0, (await Child.RunAsync("openssl", environment: null, Limit, "genrsa", "-out", key, "2048")).Code);
        var dkim = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Mail__Dkim__Domain"] = "newsroom.example.org", ["Mail__Dkim__Selector"] = "test", ["Mail__Dkim__KeyFile"] = key,
        };

        var (code, printed) = await Child.RunProductAsync(
            dkim, Limit, "demo", "--data", folder.At("data"), "--exit", "--subscribers", "2000", "--database", database.ConnectionString, "--relay", $"smtp://127.0.0.1:{relay.Port}");

        Assert.True(code == 0, printed);
        var (checkCode, check) = await Child.RunAsync(
            "/usr/bin/python3", environment: null, Limit, // Debian's own has dkimpy
            Repository.At("tests", "check", "check_relay.py"), "--seeds", Repository.At("seeds"), "--sink", relay.Folder, "--generated", "2000", "--key", key);
        TestContext.Current.TestOutputHelper?.WriteLine(check);
        Assert.True(checkCode == 0, check);
    }

    /// <summary>The release's address is in the advance copies: before the lift it answers like one that never was.</summary>
    private static async Task<Uri> PageIsClosedBeforeTheLiftAsync(string advance)
    {
        var mail = await MimeMessage.LoadAsync(Directory.GetFiles(advance, "*.eml")[0]);
        var page = new Uri(PageLink().Match(mail.TextBody ?? "").Value);
        using var http = new HttpClient();
        var closed = await http.GetAsync(page);
        var unknown = await http.GetAsync(new Uri($"{page}-that-never-was"));
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
        Assert.Equal(await unknown.Content.ReadAsStringAsync(), await closed.Content.ReadAsStringAsync());
        Assert.Equal(unknown.Headers.Where(h => h.Key != "Date").Select(h => h.ToString()), closed.Headers.Where(h => h.Key != "Date").Select(h => h.ToString()));
        return page;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/en/[^\s""<]+", RegexOptions.NonBacktracking)]
    private static partial Regex PageLink();
}
