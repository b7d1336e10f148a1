using System.Globalization;

namespace Distribution.EndToEnd;

/// <summary>How many kills, from which seed, and what came of them.</summary>
/// <remarks><c>DISTRIBUTION_KILLS</c>, <c>DISTRIBUTION_KILL_SEED</c>, and <c>DISTRIBUTION_KILL_REPORT</c>: a file that the figures are added to.</remarks>
internal sealed class KillSeries(string store)
{
    private readonly List<(int Doubled, TimeSpan Back, TimeSpan Total)> done = [];

    public int Seed { get; } = Setting("DISTRIBUTION_KILL_SEED") ?? Random.Shared.Next();

    public int Kills { get; } = Setting("DISTRIBUTION_KILLS") ?? 5;

    /// <summary>Says what is to come, before anything can fail.</summary>
    public void Begin() => Say($"{store}: {Kills} kills, seed {Seed}");

    public void Note(int arrived, int settled, int readers, int doubled, TimeSpan back, TimeSpan total)
    {
        done.Add((doubled, back, total));
        Say($"{store}: kill {done.Count} of {Kills}, seed {Seed}: at {arrived} of {readers} arrived, {settled} settled; {doubled} doubled; first message after {back.TotalSeconds:F1} s, finished after {total.TotalSeconds:F1} s");
    }

    public void End() => Say(
        $"{store}: {Kills} kills, seed {Seed}: 0 lost, 0 early, 0 against their will, {done.Sum(d => d.Doubled)} doubled, at most {done.Max(d => d.Doubled)} by one kill; "
        + $"back at work after {Median(d => d.Back):F1} s, at most {done.Max(d => d.Back).TotalSeconds:F1} s; finished after {Median(d => d.Total):F1} s, at most {done.Max(d => d.Total).TotalSeconds:F1} s");

    private static int? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    private static void Say(string line)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        if (Environment.GetEnvironmentVariable("DISTRIBUTION_KILL_REPORT") is { Length: > 0 } file)
        {
            File.AppendAllText(file, $"{line}\n");
        }
    }

    private double Median(Func<(int Doubled, TimeSpan Back, TimeSpan Total), TimeSpan> of) => done.Select(of).Order().ElementAt(done.Count / 2).TotalSeconds;
}
