using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Distribution.Service.Cli;
using Distribution.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Cli;

/// <summary>A person at a terminal: an embedded installation in a folder of its own, and the command line.</summary>
internal sealed class Shell : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2); // bounds a hang, nothing finer
    private readonly Dictionary<string, string> settings;
    private readonly ConcurrentBag<int> started = [];

    private Shell(string folder)
    {
        Folder = folder;
        settings = new(StringComparer.Ordinal)
        {
            ["Storage:Embedded"] = "true",
            ["Storage:DataFolder"] = Data,
            ["Mail:Relay"] = $"pickup:{Path.Combine(folder, "mail")}",
            ["Site:PublicUrl"] = "https://press.example.org",
        };
    }

    public string Folder { get; }

    public string Data => Path.Combine(Folder, "data");

    /// <summary>Forgets a setting.</summary>
    public void Without(string setting) => settings.Remove(setting);

    /// <summary>An empty folder.</summary>
    public static Shell New() => new(Directory.CreateTempSubdirectory("distribution-cli-").FullName);

    /// <summary>A database with the office (1 spokesperson and administrator, 2 approver, 3 translator of fr and ar) and the three lists of the seeds.</summary>
    public static async Task<Shell> WithOfficeAsync()
    {
        var shell = New();
        (await shell.RunAsync("migrate")).Done();
        (await shell.RunAsync("person", "add", "Ingrid Feldmoser", "ingrid@example.org", "--role", "spokesperson")).Done();
        (await shell.RunAsync("person", "add", "Wanjiru Lindqvist", "wanjiru@example.org", "--role", "approver", "--as", "1")).Done();
        (await shell.RunAsync("person", "add", "Yasmine Berkaoui", "yasmine@example.org", "--role", "translator", "--languages", "fr,ar", "--as", "1")).Done();
        foreach (var (name, policy) in new[] { ("human-rights", "source"), ("drugs-and-crime", "wait"), ("vienna-press", "skip") })
        {
            (await shell.RunAsync("list", "add", name, "--title", name, "--policy", policy, "--as", "1")).Done();
        }

        return shell;
    }

    /// <summary>The office with the seed release (1), whose French was asked for; its embargo is undecided.</summary>
    public static async Task<Shell> WithReleaseAsync()
    {
        var shell = await WithOfficeAsync();
        (await shell.RunAsync("release", "add", Seed("releases/2018-07-30-trafficking.en.txt"), "--title", "World Day", "--as", "1")).Done();
        (await shell.RunAsync("release", "ask", "1", "fr", "--due", "2099-01-01T00:00Z", "--as", "1")).Done();
        return shell;
    }

    public static string Seed(string name) => Path.Combine(AppContext.BaseDirectory, "seeds", name);

    /// <summary>Changes a setting of the following calls; null takes it away.</summary>
    public Shell With(string name, string? value)
    {
        settings.Remove(name);
        if (value is not null)
        {
            settings[name] = value;
        }

        return this;
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Calls the command line in this process.</summary>
    public async Task<Outcome> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync([.. args, .. Arguments()], output, error);
        return new Outcome(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs the built program to its end.</summary>
    public async Task<Outcome> RunProgramAsync(params string[] args)
    {
        using var process = Start(args);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Limit);
        await process.WaitForExitAsync(limit.Token);
        return new Outcome(process.ExitCode, await output, await error);
    }

    /// <summary>Starts <c>serve</c> as a process and waits until it says that it serves.</summary>
    public Task<Process> ServeAsync(string url) => ServeWithAsync("--urls", url);

    /// <summary>The same with other options.</summary>
    public async Task<Process> ServeWithAsync(params string[] options)
    {
        var process = Start(["serve", .. options]);
        using var limit = new CancellationTokenSource(Limit);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("Distribution serves", StringComparison.Ordinal))
            {
                return process;
            }
        }

        throw new InvalidOperationException($"It does not serve: {await process.StandardError.ReadToEndAsync(limit.Token)}");
    }

    /// <summary>Sends SIGTERM and gives the exit code.</summary>
    public static async Task<int> EndAsync(Process process)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        using var limit = new CancellationTokenSource(Limit);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    /// <summary>An address that nobody listens on.</summary>
    public static string FreeUrl()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    /// <summary>Looks into the database.</summary>
    public async Task<T> InDbAsync<T>(Func<AppDb, Task<T>> look)
    {
        await using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={Path.Combine(Data, "distribution.db")}").Options);
        return await look(db);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var id in started) // a test that failed leaves nothing running
        {
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (ArgumentException)
            {
                // it ended by itself
            }
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await Leftovers.RemoveAsync(Folder);
    }

    private IEnumerable<string> Arguments() => settings.Select(s => $"--{s.Key}={s.Value}");

    private Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "distribution.dll"), .. args, .. Arguments()])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Folder,
        };
        var process = Process.Start(start)!;
        started.Add(process.Id);
        return process;
    }
}
