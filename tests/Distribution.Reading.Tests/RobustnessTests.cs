using System.Text;
using System.Text.RegularExpressions;
using CsCheck;

namespace Distribution.Reading.Tests;

/// <summary>Foreign input never throws, and everything that is said has a sentence.</summary>
public sealed partial class RobustnessTests
{
    private static readonly byte[][] Seeds =
        [.. Directory.EnumerateFiles(Repository.Folder("seeds", "releases"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    private static readonly Gen<byte[]> Mutated =
        Gen.Select(Gen.Int[0, Seeds.Length - 1].Select(i => Seeds[i]), Gen.Select(Gen.Int[0, int.MaxValue], Gen.Byte).Array[0, 40], Gen.Double[0, 1], Gen.Bool).Select((seed, bytes, cut, lines) =>
        {
            var document = (byte[])seed.Clone();
            foreach (var (place, value) in bytes)
            {
                document[place % document.Length] = value;
            }

            document = document[..(int)(document.Length * cut)];
            return lines ? Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8.GetString(document).Split('\n').Reverse())) : document;
        });

    [Fact]
    public void Read_MutatedDocument_NeverThrows() =>
        Mutated.Sample(
            document =>
            {
                var result = Reading.Reader.Read(document, "release.txt", Reading.Context);
                Assert.True((result.Text is null) != (result.Refusal is null));
                Assert.NotEmpty(ReadingJson.Line("release.txt", result, Reading.Sentences));
            },
            iter: 500);

    [Fact]
    public void Read_SpansOfBodyBlocks_LieWithinTheDocument() =>
        Mutated.Sample(
            document =>
            {
                foreach (var block in Reading.Reader.Read(document, "release.txt", Reading.Context).Text?.Body ?? [])
                {
                    Assert.NotNull(block.Span);
                    Assert.True(block.Span.Length >= block.Text.Length / 2); // collapsed white space and bullets make the difference
                }
            },
            iter: 200);

    [Fact]
    public void Read_PageNestedWithoutEnd_IsRefused()
    {
        var page = string.Concat(Enumerable.Repeat("<div>", 200_000)) + "x";

        Assert.Equal("document-unreadable", Reading.Reader.Read(Encoding.UTF8.GetBytes(page), "a.html", Reading.Context).Refusal?.Code);
    }

    [Fact]
    public void Read_FromSeveralThreads_GivesTheSameEachTime()
    {
        var lines = Seeds.SelectMany(s => Enumerable.Repeat(s, 8)).AsParallel()
            .Select(s => (Seed: Array.IndexOf(Seeds, s), Line: ReadingJson.Line("a", Reading.Reader.Read(s, "a.txt", Reading.Context), Reading.Sentences))).ToList();

        Assert.All(lines.GroupBy(l => l.Seed), g => Assert.Single(g.Select(l => l.Line).Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public void Findings_EveryCodeOfTheRoom_HasASentence()
    {
        var sources = Directory.EnumerateFiles(Repository.Folder("src", "Distribution.Reading"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        var codes = sources.SelectMany(f => Code().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(codes.Count > 10);
        Assert.Empty(codes.Except(Reading.Sentences.Codes, StringComparer.Ordinal));
    }

    [GeneratedRegex("""Finding\.(?:Error|Warning|Info)\("([a-z-]+)""")]
    private static partial Regex Code();
}
