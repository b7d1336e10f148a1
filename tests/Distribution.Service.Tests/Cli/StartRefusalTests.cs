using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Distribution.Service.Tests.Stores;
using Npgsql;

namespace Distribution.Service.Tests.Cli;

/// <summary>What a process must not start on, in a sentence each.</summary>
public sealed class StartRefusalTests
{
    [Fact]
    public async Task Worker_NothingToKeepAnythingIn_IsRefused()
    {
        await using var shell = Shell.New();

        (await shell.With("Storage:Embedded", null).RunAsync("serve", "--role", "worker")).Refused(2, "storage-missing", "PostgreSQL");
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("serve", "--no-migrate")]
    [InlineData("migrate")]
    [InlineData("person", "add", "A", "a@example.org", "--role", "approver")]
    public async Task Verb_DatabaseOfANewerProgram_IsRefused(params string[] verb)
    {
        await using var shell = Shell.New();
        (await shell.RunAsync("migrate")).Done();
        await shell.InDbAsync(db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
            db.Database, "insert into \"__EFMigrationsHistory\" values ('29991231000000_Later', '99.0.0')", TestContext.Current.CancellationToken));

        (await shell.RunAsync(verb)).Refused(2, "database-newer", "29991231000000_Later");

        Assert.Matches("(?m)^database +fault .*29991231000000_Later", (await shell.RunAsync("check")).Output);
    }

    [Theory]
    [InlineData(768)]
    [InlineData(1024)]
    public async Task Serve_ShortDkimKey_IsRefused(int bits)
    {
        await using var shell = Shell.New();
        using var rsa = RSA.Create(bits);
        shell.With("Mail:Dkim:Domain", "example.org").With("Mail:Dkim:Selector", "s").With("Mail:Dkim:KeyFile", shell.Write("dkim.pem", rsa.ExportPkcs8PrivateKeyPem()));

        (await shell.RunAsync("serve")).Refused(2, "dkim-key-too-short", $"{bits}", "2048");
        Assert.False(File.Exists(Path.Combine(shell.Data, "distribution.db")), "it began all the same");
    }

    [Theory]
    [InlineData(null, "dkim-key-file-unreadable", "dkim.pem")]
    [InlineData("no key at all", "dkim-key-unreadable", "PEM")]
    public async Task Serve_UnreadableDkimKey_IsRefused(string? text, string code, string word)
    {
        await using var shell = Shell.New();
        var file = text is null ? Path.Combine(shell.Folder, "dkim.pem") : shell.Write("dkim.pem", text);
        shell.With("Mail:Dkim:Domain", "example.org").With("Mail:Dkim:Selector", "s").With("Mail:Dkim:KeyFile", file);

        (await shell.RunAsync("serve")).Refused(2, code, word);
    }

    [Fact]
    public async Task Serve_WordsOfMailsLackOne_IsRefusedNamingFileAndWord()
    {
        await using var shell = Shell.New();
        var words = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "templates", "mail", "fr", "words.json"), TestContext.Current.CancellationToken);
        shell.Write("own/mail/fr/words.json", words.Replace("notesHeading", "notesHeadline", StringComparison.Ordinal));

        (await shell.With("Templates:Directory", Path.Combine(shell.Folder, "own")).RunAsync("serve")).Refused(2, "template-word-missing", "fr/words.json", "notesHeading");
    }

    [Fact]
    public async Task Serve_PlainPublicUrl_WarnsAndServes()
    {
        await using var shell = Shell.New();
        shell.With("Site:PublicUrl", "http://press.example.org");
        (await shell.RunAsync("serve", "--no-migrate")).Refused(2, "database-not-migrated"); // the warning alone does not refuse

        Assert.Matches("(?m)^warning: .*https.* \\[public-url-not-https\\]", (await shell.RunAsync("serve", "--no-migrate")).Output);
    }

    [Theory]
    [InlineData("everybody")]
    [InlineData("10.0.0.0/99")]
    public async Task Serve_ProxyThatIsNoAddress_IsRefused(string proxy)
    {
        await using var shell = Shell.New();

        (await shell.With("Site:TrustedProxies:0", proxy).RunAsync("serve")).Refused(2, "trusted-proxy-invalid", proxy);
    }

    [Fact]
    public async Task Serve_WatchedAddressTaken_IsRefusedNamingTheSetting()
    {
        await using var shell = Shell.New();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        (await shell.With("Telemetry:Urls", url).RunAsync("serve", "--urls", Shell.FreeUrl())).Refused(2, "port-in-use", url, "Telemetry:Urls");
    }

    [Fact]
    public async Task Serve_RoleWithoutRightsToMakeTables_IsToldWhoMakesThem()
    {
        await using var shell = Shell.New();
        await using var role = await PoorRole.OnAMigratedDatabaseAsync();
        shell.With("Storage:Embedded", null).With("ConnectionStrings:Distribution", role.ConnectionString).With("Secrets:TokenKeys", shell.Write("keys", Convert.ToBase64String(new byte[32])));
        string[] serve = ["serve", "--role", "worker", "--no-migrate"];

        (await shell.RunProgramAsync("serve", "--role", "worker")).Refused(2, "database-rights-missing", "--no-migrate");
        shell.With("Hangfire:PrepareSchema", "false");
        using (var serving = await shell.ServeWithAsync(serve[1..]))
        {
            Assert.Equal(0, await Shell.EndAsync(serving));
        }

        await role.DropJobTablesAsync();
        (await shell.RunProgramAsync(serve)).Refused(2, "hangfire-schema-missing", "distribution migrate");
        (await shell.With("Hangfire:PrepareSchema", null).RunProgramAsync(serve)).Refused(2, "database-rights-missing", "Hangfire:PrepareSchema=false");
    }

    /// <summary>A role that may read and write rows, and nothing else.</summary>
    private sealed class PoorRole : IAsyncDisposable
    {
        private readonly string owner;
        private readonly string name = $"poor_{Guid.NewGuid():N}";

        private PoorRole(string owner) => this.owner = owner;

        public string ConnectionString => new NpgsqlConnectionStringBuilder(owner) { Username = name, Password = "poor" }.ToString();

        public static async Task<PoorRole> OnAMigratedDatabaseAsync()
        {
            var role = new PoorRole(await StoreTemplates.CopyPostgresAsync());
            await role.RunAsync($"""
                create role {role.name} login password 'poor';
                grant usage on schema public, hangfire to {role.name};
                grant select, insert, update, delete on all tables in schema public, hangfire to {role.name};
                grant usage on all sequences in schema public, hangfire to {role.name};
                """);
            return role;
        }

        public Task DropJobTablesAsync() => RunAsync("drop schema hangfire cascade");

        public async ValueTask DisposeAsync()
        {
            await RunAsync($"drop owned by {name}; drop role {name}");
            NpgsqlConnection.ClearAllPools();
            await StoreTemplates.DropAsync(owner);
        }

        private async Task RunAsync(string sql)
        {
            await using var connection = new NpgsqlConnection(owner);
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names made here, of letters and digits
            command.CommandText = sql;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }
    }
}
