using System.Diagnostics;
using System.Text;

namespace Distribution.EndToEnd;

/// <summary>A process of the test: what it prints, how it ends; never outlives the test.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder printed = new();
    private readonly Lock gate = new();

    private Child(Process process) => this.process = process;

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>Everything printed so far, both streams as they came.</summary>
    public string Printed
    {
        get
        {
            lock (gate)
            {
                return printed.ToString();
            }
        }
    }

    /// <summary>Starts the product: <c>distribution ARGUMENTS</c>.</summary>
    public static Child Product(IReadOnlyDictionary<string, string>? environment, params string[] arguments) =>
        Start("dotnet", environment, [Repository.Program, .. arguments]);

    public static Child Start(string program, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        var child = new Child(new Process { StartInfo = start });
        child.process.OutputDataReceived += (_, line) => child.Note(line.Data);
        child.process.ErrorDataReceived += (_, line) => child.Note(line.Data);
        child.process.Start();
        child.process.StandardInput.Close();
        child.process.BeginOutputReadLine();
        child.process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<(int Code, string Printed)> RunAsync(string program, IReadOnlyDictionary<string, string>? environment, TimeSpan limit, params string[] arguments)
    {
        await using var child = Start(program, environment, arguments);
        return (await child.EndAsync(limit), child.Printed);
    }

    /// <summary>Runs the product to its end.</summary>
    public static async Task<(int Code, string Printed)> RunProductAsync(IReadOnlyDictionary<string, string>? environment, TimeSpan limit, params string[] arguments)
    {
        await using var child = Product(environment, arguments);
        return (await child.EndAsync(limit), child.Printed);
    }

    /// <summary>Waits until it has printed a text; its end or the limit before that fails the test.</summary>
    public async Task UntilPrintedAsync(string text, TimeSpan limit) =>
        await UntilAsync(() => Task.FromResult(Printed.Contains(text, StringComparison.Ordinal)), limit, $"\"{text}\" was not printed");

    /// <summary>Waits until something is true; the process's end or the limit before that fails the test.</summary>
    public async Task UntilAsync(Func<Task<bool>> isTrue, TimeSpan limit, string otherwise)
    {
        var start = Stopwatch.GetTimestamp();
        while (!await isTrue())
        {
            Assert.False(process.HasExited && !await isTrue(), $"{otherwise}; the process ended.\n{Printed}");
            Assert.True(Stopwatch.GetElapsedTime(start) < limit, $"{otherwise} within {limit}.\n{Printed}");
            await Task.Delay(20);
        }
    }

    /// <summary>Its exit code; a process that does not end fails the test.</summary>
    public async Task<int> EndAsync(TimeSpan limit)
    {
        using var cancel = new CancellationTokenSource(limit);
        try
        {
            await process.WaitForExitAsync(cancel.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"The process did not end within {limit}.\n{Printed}");
        }

        return process.ExitCode;
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Sends a signal, such as <c>INT</c>.</summary>
    public void Signal(string name) => Process.Start("kill", [$"-{name}", $"{process.Id}"]).WaitForExit();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is not null)
        {
            lock (gate)
            {
                printed.AppendLine(line);
            }
        }
    }
}
