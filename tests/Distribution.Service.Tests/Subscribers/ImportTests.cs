using Distribution.Service.Subscribers;
using Distribution.Service.Tests.Cli;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Subscribers;

public sealed class ImportTests
{
    private const string Header = "email,name,languages,lists,outlet,zone,status,accredited\n";
    private const string Row = "ann@example.org,Ann Quill,en;fr,human-rights,Echo,Europe/Vienna,confirmed,\n";

    [Fact]
    public async Task Import_SeedsTwice_AddsThenLeavesUnchanged()
    {
        await using var shell = await Shell.WithOfficeAsync();

        Assert.Contains("added 100, updated 0, unchanged 0, refused 0", (await ImportAsync(shell, Shell.Seed("subscribers.csv"))).Done().Output, StringComparison.Ordinal);
        Assert.Contains("added 0, updated 0, unchanged 100, refused 0", (await ImportAsync(shell, Shell.Seed("subscribers.csv"))).Done().Output, StringComparison.Ordinal);

        Assert.Equal(3, await shell.InDbAsync(db => db.Subscribers.CountAsync(s => s.Status == SubscriberStatus.Suppressed)));
        Assert.Equal(10, await shell.InDbAsync(db => db.Subscribers.CountAsync(s => s.AccreditedTerms == "2026-01" && s.AccreditedAt != null)));
        Assert.Equal("added 100 updated 0 unchanged 0 refused 0", await shell.InDbAsync(db => db.Audit.Where(a => a.Act == "subscribers imported").Select(a => a.Details).FirstAsync()));
    }

    [Fact]
    public async Task Import_BrokenRows_RefusesEachWithItsLineAndTakesTheGoodOne()
    {
        await using var shell = await Shell.WithOfficeAsync();

        var outcome = await ImportAsync(shell, Shell.Seed("broken/subscribers.csv"));

        Assert.Equal(1, outcome.Code);
        Assert.Contains("added 1, updated 0, unchanged 0, refused 9", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("The good rows are in", outcome.Error, StringComparison.Ordinal);
        string[] codes = ["address", "list-unknown", "status", "address-twice", "zone", "zone", "language", "fields", "quote"];
        foreach (var (code, line) in codes.Select((c, n) => (c, n + 3)))
        {
            Assert.Matches($@"(?m)^error: Line {line}: .*\[import-{code}\]$", outcome.Error);
        }

        Assert.Equal(["good.row@example.org"], await shell.InDbAsync(db => db.Subscribers.Select(s => s.Email).ToListAsync()));
    }

    [Fact]
    public async Task Import_UnknownColumn_IsAWarning()
    {
        await using var shell = await Shell.WithOfficeAsync();

        var outcome = (await ImportAsync(shell, Shell.Seed("broken/unknown-column.csv"))).Done();

        Assert.Contains("\"favourite colour\"", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("added 1", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_DryRun_SaysTheSameAndChangesNothing()
    {
        await using var shell = await Shell.WithOfficeAsync();

        var outcome = await ImportAsync(shell, Shell.Seed("broken/subscribers.csv"), "--dry-run");

        Assert.Equal(1, outcome.Code);
        Assert.Contains("Would be: added 1, updated 0, unchanged 0, refused 9", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(0, await shell.InDbAsync(db => db.Subscribers.CountAsync()));
        Assert.Equal(0, await shell.InDbAsync(db => db.Audit.CountAsync(a => a.Act == "subscribers imported")));
    }

    [Fact]
    public async Task Import_ColumnsInAnotherOrderWithMarkAndCrLf_AreRead()
    {
        await using var shell = await Shell.WithOfficeAsync();
        var file = shell.Write("x.csv", "\uFEFFName,LISTS,email\r\n\"Quill, Ann\",human-rights; vienna-press ,ANN@Example.org\r\n");

        (await ImportAsync(shell, file)).Done();

        var ann = await shell.InDbAsync(db => db.Subscribers.SingleAsync());
        Assert.Equal(("ann@example.org", "Quill, Ann", "", "UTC", SubscriberStatus.Unconfirmed), (ann.Email, ann.Name, ann.Languages, ann.Zone, ann.Status));
        Assert.Equal([1, 3], await shell.InDbAsync(db => db.Subscriptions.Select(s => s.ListId).OrderBy(l => l).ToListAsync()));
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task Import_FileOfAnotherSeparator_IsReadAsItsFirstLineIsParted(char separator)
    {
        await using var shell = await Shell.WithOfficeAsync();
        var text = $"\uFEFFemail|name|languages|lists\r\nann@example.org|Quill, Ann|\"en;fr\"|\"human-rights;vienna-press\"\r\n".Replace('|', separator);

        Assert.Contains("added 1, updated 0, unchanged 0, refused 0", (await ImportAsync(shell, shell.Write("x.csv", text))).Done().Output, StringComparison.Ordinal);

        var ann = await shell.InDbAsync(db => db.Subscribers.SingleAsync());
        Assert.Equal(("ann@example.org", "Quill, Ann", "en;fr"), (ann.Email, ann.Name, ann.Languages));
        Assert.Equal(2, await shell.InDbAsync(db => db.Subscriptions.CountAsync()));
    }

    [Fact]
    public async Task Import_SemicolonsWithListsNotInQuotes_RefusesTheRowAndTakesTheRest()
    {
        await using var shell = await Shell.WithOfficeAsync();

        var outcome = await ImportAsync(shell, shell.Write("x.csv", "email;languages\na@example.org;en;fr\nb@example.org;en\n"));

        outcome.RefusedRows("Line 2: the row has 3 field(s) where the first row has 2", "import-fields");
        Assert.Equal(["b@example.org"], await shell.InDbAsync(db => db.Subscribers.Select(s => s.Email).ToListAsync()));
    }

    [Fact]
    public async Task Import_LineBreakInAQuotedName_RefusesBothLinesAndTakesTheRowBehind()
    {
        await using var shell = await Shell.WithOfficeAsync();

        var outcome = await ImportTextAsync(shell, "a@example.org,\"Ann\r\nBcc: b@example.org\",en,,,,,\r\nc@example.org,Carl,en,,,,,\r\n");

        outcome.RefusedRows("Line 2: a quotation mark is opened and not closed on the same line", "import-quote");
        Assert.Contains("Line 3: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("added 1, updated 0, unchanged 0, refused 2", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(["c@example.org"], await shell.InDbAsync(db => db.Subscribers.Select(s => s.Email).ToListAsync()));
    }

    [Fact]
    public async Task Import_SameAddressInOtherCase_IsOnePersonAndTheSecondRowIsNamed()
    {
        await using var shell = await Shell.WithOfficeAsync();

        var outcome = await ImportTextAsync(shell, "Ann@Example.org,Ann,en,,,,,\nANN@EXAMPLE.ORG,Anna,en,,,,,\n");

        outcome.RefusedRows("Line 3: the address ann@example.org stands in line 2 already", "import-address-twice");
        Assert.Equal(["Ann"], await shell.InDbAsync(db => db.Subscribers.Select(s => s.Name).ToListAsync()));
    }

    [Theory]
    [InlineData('a', 254, true)]
    [InlineData('a', 255, false)]
    [InlineData('é', 253, true)]
    [InlineData('é', 256, false)]
    public async Task Import_AddressOfManyOctets_IsTakenUpToTheMost(char letter, int octets, bool taken)
    {
        await using var shell = await Shell.WithOfficeAsync();
        var address = Address(letter, octets);

        var outcome = await ImportTextAsync(shell, $"{address},Ann,en,,,,,\nb@example.org,Ben,en,,,,,\n");

        if (!taken)
        {
            outcome.RefusedRows($"Line 2: the address has {octets} octets; no address has more than 254", "import-address-too-long");
        }

        Assert.Equal(taken, await shell.InDbAsync(db => db.Subscribers.AnyAsync(s => s.Email == address)));
        Assert.True(await shell.InDbAsync(db => db.Subscribers.AnyAsync(s => s.Email == "b@example.org")));
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public async Task Import_LongName_IsTakenUpToTwoHundredCharacters(int length, bool taken)
    {
        await using var shell = await Shell.WithOfficeAsync();

        var outcome = await ImportTextAsync(shell, $"a@example.org,{new string('x', length)},en,,,,,\nb@example.org,Ben,en,,,,,\n");

        if (!taken)
        {
            outcome.RefusedRows("Line 2: the field name has more than 200 characters", "import-too-long");
        }

        Assert.Equal(taken ? ["a@example.org", "b@example.org"] : ["b@example.org"], await shell.InDbAsync(db => db.Subscribers.Select(s => s.Email).Order().ToListAsync()));
    }

    [Theory]
    [InlineData("name,lists\nA,human-rights\n", "import-column-missing")]
    [InlineData("email,email\na@example.org,b@example.org\n", "import-column-twice")]
    [InlineData("", "import-empty")]
    public async Task Import_UnusableFile_IsRefusedWhole(string text, string code)
    {
        await using var shell = await Shell.WithOfficeAsync();

        (await ImportAsync(shell, shell.Write("x.csv", text))).Refused(1, code);
    }

    [Fact]
    public async Task Import_AnotherEncoding_IsRefusedNamingTheLine()
    {
        await using var shell = await Shell.WithOfficeAsync();
        var file = Path.Combine(shell.Folder, "latin1.csv");
        await File.WriteAllBytesAsync(file, System.Text.Encoding.Latin1.GetBytes($"{Header}{Row}b@example.org,Zoë,en,human-rights,,,confirmed,\n"), TestContext.Current.CancellationToken);

        (await ImportAsync(shell, file)).Refused(1, "import-not-utf8", "line 3");
        await File.WriteAllBytesAsync(file, [.. System.Text.Encoding.Unicode.GetPreamble(), .. System.Text.Encoding.Unicode.GetBytes(Header + Row)], TestContext.Current.CancellationToken);
        (await ImportAsync(shell, file)).Refused(1, "import-not-utf8", "line 1");
        byte[] windows1252 = [.. "email,name\na@example.org,"u8, 0x93, (byte)'A', 0x94, (byte)'\n']; // quotation marks that Latin 1 does not have
        await File.WriteAllBytesAsync(file, windows1252, TestContext.Current.CancellationToken);
        (await ImportAsync(shell, file)).Refused(1, "import-not-utf8", "line 2", "Save it again in UTF-8");

        Assert.Equal(0, await shell.InDbAsync(db => db.Subscribers.CountAsync()));
    }

    [Fact]
    public async Task Import_MissingFile_IsRefused()
    {
        await using var shell = await Shell.WithOfficeAsync();

        (await ImportAsync(shell, "nowhere.csv")).Refused(1, "file-unreadable", "nowhere.csv");
    }

    [Fact]
    public async Task Import_ByATranslator_IsRefused()
    {
        await using var shell = await Shell.WithOfficeAsync();

        (await shell.RunAsync("import", "subscribers", Shell.Seed("subscribers.csv"), "--as", "3")).Refused(1, "role-missing");
    }

    [Fact]
    public async Task Import_ControlCharacterInAddress_IsRefused()
    {
        await using var shell = await Shell.WithOfficeAsync();

        var outcome = await ImportAsync(shell, shell.Write("x.csv", $"{Header}a\u0000b@example.org,,,,,,,\n\"c@example.org\tBcc: d\",,,,,,,\n"));

        Assert.Contains("Line 2: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Line 3: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("refused 2", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ann Quill", "en;fr", "Echo", "Europe/Vienna", "2026-01", 1)] // accreditation stands in no mail
    [InlineData("Ann Feder", "en;fr", "Echo", "Europe/Vienna", "", 2)]
    [InlineData("Ann Quill", "fr;en", "Echo", "Europe/Vienna", "", 2)]
    [InlineData("Ann Quill", "en;fr", "", "Europe/Vienna", "", 2)]
    [InlineData("Ann Quill", "en;fr", "Echo", "Europe/Zurich", "", 2)]
    public async Task Import_ChangedRow_RaisesTheVersionForWhatStandsInAMail(string name, string languages, string outlet, string zone, string terms, int version)
    {
        await using var shell = await WithAnnAsync();

        var outcome = (await ImportTextAsync(shell, $"ann@example.org,{name},{languages},human-rights,{outlet},{zone},confirmed,{terms}\n")).Done();

        Assert.Contains("added 0, updated 1, unchanged 0", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(version, await shell.InDbAsync(db => db.Subscribers.Select(s => s.Version).SingleAsync()));
    }

    [Fact]
    public async Task Import_ListLeftOut_IsNotLeft()
    {
        await using var shell = await WithAnnAsync();

        (await ImportTextAsync(shell, "ann@example.org,Ann Quill,en;fr,vienna-press,Echo,Europe/Vienna,confirmed,\n")).Done();

        Assert.Equal(2, await shell.InDbAsync(db => db.Subscriptions.CountAsync(s => s.EndedAt == null)));
    }

    [Fact]
    public async Task Import_SuppressedPerson_StaysSuppressedWithAFinding()
    {
        await using var shell = await WithAnnAsync();
        await shell.InDbAsync(db => db.Subscribers.ExecuteUpdateAsync(s => s.SetProperty(x => x.Status, SubscriberStatus.Suppressed)));

        var outcome = (await ImportTextAsync(shell, "ann@example.org,Ann Quill,en;fr,vienna-press,Echo,Europe/Vienna,confirmed,\n")).Done();

        Assert.Contains("[import-stays-suppressed]", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(SubscriberStatus.Suppressed, await shell.InDbAsync(db => db.Subscribers.Select(s => s.Status).SingleAsync()));
        Assert.Equal(1, await shell.InDbAsync(db => db.Subscriptions.CountAsync()));
    }

    [Theory]
    [InlineData("human-rights")]
    [InlineData("vienna-press")] // never been on it, but left all there were
    public async Task Import_UnsubscribedPerson_IsNotPutBackWithAFinding(string list)
    {
        await using var shell = await WithAnnAsync();
        await shell.InDbAsync(db => db.Subscriptions.ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, DateTimeOffset.UnixEpoch)));

        var outcome = (await ImportTextAsync(shell, $"ann@example.org,Ann Quill,en;fr,{list},Echo,Europe/Vienna,confirmed,\n")).Done();

        Assert.Contains("Line 2: ann@example.org has left a list", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("unchanged 1", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(0, await shell.InDbAsync(db => db.Subscriptions.CountAsync(s => s.EndedAt == null)));
    }

    [Fact]
    public async Task Import_MoreThanOneBatchWithARefusedRowInEach_CountsAll()
    {
        await using var shell = await Shell.WithOfficeAsync();
        var rows = Enumerable.Range(1, 2500).Select(n => n % 1000 == 0 ? "broken,,,,,,,\n" : $"reader{n}@example.org,Reader {n},en;zh-hans,human-rights;vienna-press,,UTC,confirmed,\n");

        var outcome = await ImportTextAsync(shell, string.Concat(rows));

        Assert.Contains("added 2498, updated 0, unchanged 0, refused 2", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(2498, await shell.InDbAsync(db => db.Subscribers.CountAsync(s => s.Languages == "en;zh")));
        Assert.Equal(2 * 2498, await shell.InDbAsync(db => db.Subscriptions.CountAsync()));
    }

    /// <summary>An address in labels of 63 octets at most, before which the letter stands as often as fits.</summary>
    private static string Address(char letter, int octets)
    {
        var domain = $"@{string.Concat(Enumerable.Repeat($"{new string('x', 50)}.", 3))}example.org";
        var size = System.Text.Encoding.UTF8.GetByteCount([letter]);
        var left = octets - domain.Length;
        return new string(letter, left / size) + new string('b', left % size) + domain;
    }

    private static async Task<Shell> WithAnnAsync()
    {
        var shell = await Shell.WithOfficeAsync();
        (await ImportTextAsync(shell, Row)).Done();
        return shell;
    }

    private static Task<Outcome> ImportTextAsync(Shell shell, string rows) => ImportAsync(shell, shell.Write("import.csv", Header + rows));

    private static Task<Outcome> ImportAsync(Shell shell, params string[] args) => shell.RunAsync(["import", "subscribers", .. args, "--as", "1"]);
}
