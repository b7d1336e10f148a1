using Distribution.Service.Tests.Stores;
using Npgsql;

namespace Distribution.Service.Tests.Cli;

public sealed class ServeCommandTests
{
    [Fact]
    public async Task Serve_NothingConfigured_SaysEverythingThatIsMissing()
    {
        await using var shell = Shell.New();
        shell.With("Storage:Embedded", null).With("Mail:Relay", null).With("Site:PublicUrl", null);

        var outcome = await shell.RunAsync("serve");

        outcome.Refused(2, "storage-missing");
        outcome.Refused(2, "relay-missing");
        outcome.Refused(2, "public-url-missing");
        outcome.Refused(2, "token-keys-missing");
        Assert.False(Directory.Exists(shell.Data));
    }

    [Theory]
    [InlineData("Mail:Relay", "carrier-pigeon://x", "relay-invalid")]
    [InlineData("Mail:Relay", "pickup:", "relay-pickup-without-folder")]
    [InlineData("Mail:Connections", "0", "option-out-of-range")]
    [InlineData("Mail:Lease", "soon", "option-unreadable")]
    [InlineData("Mail:Dkim:Domain", "example.org", "dkim-incomplete")]
    [InlineData("Site:PublicUrl", "press", "public-url-invalid")]
    [InlineData("Secrets:TokenKeys", "nowhere", "token-keys-unreadable")]
    [InlineData("ConnectionStrings:Distribution", "Host=localhost", "storage-named-twice")]
    public async Task Serve_BadSetting_IsRefusedBeforeAnythingRuns(string name, string value, string code)
    {
        await using var shell = Shell.New();

        (await shell.With(name, value).RunAsync("serve")).Refused(2, code);

        Assert.False(File.Exists(Path.Combine(shell.Data, "distribution.db")));
    }

    [Theory]
    [InlineData("worker")]
    [InlineData("web")]
    public async Task Serve_HalfARoleEmbedded_IsRefused(string role)
    {
        await using var shell = Shell.New();

        (await shell.RunAsync("serve", "--role", role)).Refused(2, "embedded-is-one-process", role);
    }

    [Fact]
    public async Task Serve_TemplateWithALiquidError_IsRefusedNamingTheFile()
    {
        await using var shell = Shell.New();
        shell.Write("templates/mail/layout/release.txt.liquid", await File.ReadAllTextAsync(Shell.Seed("broken/template.liquid"), TestContext.Current.CancellationToken));

        (await shell.With("Templates:Directory", Path.Combine(shell.Folder, "templates")).RunAsync("serve")).Refused(2, "template-error", "layout/release.txt.liquid");
    }

    [Fact]
    public async Task Serve_DataIsAFile_IsRefused()
    {
        await using var shell = Shell.New();
        var file = shell.Write("data", "");

        (await shell.RunAsync("serve")).Refused(2, "data-folder-unusable", file);
        (await shell.RunAsync("migrate")).Refused(2, "data-folder-unusable", file);
        Assert.Equal("", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Serve_WithoutMigrateOnAnEmptyDatabase_IsRefused()
    {
        await using var shell = Shell.New();

        (await shell.RunAsync("serve", "--no-migrate", "--urls", Shell.FreeUrl())).Refused(2, "database-not-migrated", "distribution migrate");
    }

    [Fact]
    public async Task Serve_SecondStartAndPortInUse_AreRefusedAndTheFirstEndsCleanly()
    {
        await using var shell = Shell.New();
        await using var other = Shell.New();
        var url = Shell.FreeUrl();
        using var first = await shell.ServeAsync(url);

        (await shell.RunProgramAsync("serve", "--urls", Shell.FreeUrl())).Refused(2, "data-folder-in-use", shell.Data);
        var port = await other.RunProgramAsync("serve", "--urls", url);
        port.Refused(2, "port-in-use", url);
        Assert.Empty(port.Output);
        (await shell.RunProgramAsync("person", "add", "A", "a@example.org", "--role", "approver")).Done(); // verbs run beside it
        Assert.Equal(0, await Shell.EndAsync(first));
        using var again = await shell.ServeAsync(url);
        Assert.Equal(0, await Shell.EndAsync(again));
    }

    [Fact]
    public async Task Serve_FirstStart_MakesKeysThatOnlyItsOwnerReads()
    {
        await using var shell = Shell.New();
        using var process = await shell.ServeAsync(Shell.FreeUrl());

        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException();
        }

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(shell.Data, "secrets", "token-keys")));
        Assert.Equal(0, await Shell.EndAsync(process));
    }

    [Fact]
    public async Task Serve_TwoWorkersOnPostgres_ListenNowhereAndEndCleanly()
    {
        await using var shell = Shell.New();
        var keys = shell.Write("keys", Convert.ToBase64String(new byte[32]));
        shell.With("Storage:Embedded", null).With("ConnectionStrings:Distribution", await StoreTemplates.CopyPostgresAsync()).With("Secrets:TokenKeys", keys);
        var url = Shell.FreeUrl(); // of two that listened there, one would be refused

        var workers = await Task.WhenAll(shell.ServeWithAsync("--role", "worker", "--urls", url), shell.ServeWithAsync("--role", "worker", "--urls", url));

        (await shell.RunAsync("person", "add", "A", "a@example.org", "--role", "approver")).Done();
        foreach (var worker in workers)
        {
            Assert.Equal(0, await Shell.EndAsync(worker));
            worker.Dispose();
        }
    }

    [Fact]
    public async Task Serve_WrongDatabasePassword_IsUnreachableWithoutThePassword()
    {
        var server = Environment.GetEnvironmentVariable("DISTRIBUTION_TEST_POSTGRES");
        Assert.True(server is not null, "DISTRIBUTION_TEST_POSTGRES names no PostgreSQL: run the tests by tests/run.sh, which starts one.");
        await using var shell = Shell.New();
        var keys = shell.Write("keys", Convert.ToBase64String(new byte[32]));
        var wrong = new NpgsqlConnectionStringBuilder(server) { Password = "certainly-not-it" }.ToString();
        shell.With("Storage:Embedded", null).With("ConnectionStrings:Distribution", wrong).With("Secrets:TokenKeys", keys);

        foreach (var verb in new[] { "serve", "migrate", "check" })
        {
            var outcome = await shell.RunAsync(verb);

            Assert.Equal(3, outcome.Code);
            Assert.Contains("database", outcome.Output + outcome.Error, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("certainly-not-it", outcome.Output + outcome.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Verb_DatabaseThatDoesNotAnswer_IsUnreachable()
    {
        await using var shell = Shell.New();
        var port = new Uri(Shell.FreeUrl()).Port;
        shell.With("Storage:Embedded", null).With("ConnectionStrings:Distribution", $"Host=127.0.0.1;Port={port};Username=u;Password=secret");

        var outcome = await shell.RunAsync("release", "show", "1");

        outcome.Refused(3, "database-unreachable");
        Assert.DoesNotContain("secret", outcome.Error, StringComparison.Ordinal);
    }
}
