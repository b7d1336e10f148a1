using System.Text.Json.Nodes;

namespace Distribution.Reading.Tests;

/// <summary>Every release of the seeds is read as its hand-written JSON says; a new pair is a new test.</summary>
public sealed class SeedReleaseTests
{
    public static TheoryData<string> Releases { get; } =
        [.. Directory.EnumerateFiles(Repository.Folder("seeds", "releases"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Releases))]
    public void Read_SeedRelease_GivesItsExpectedJson(string name)
    {
        var folder = Repository.Folder("seeds", "releases");
        var document = Directory.EnumerateFiles(folder, name + ".*").Single(f => !f.EndsWith(".json", StringComparison.Ordinal));
        var expected = Compared(JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name + ".json")))!);

        var result = Reading.Reader.Read(File.ReadAllBytes(document), Path.GetFileName(document), Reading.Context);

        var actual = Compared(JsonNode.Parse(ReadingJson.Line(Path.GetFileName(document), result, Reading.Sentences))!);
        Assert.True(JsonNode.DeepEquals(expected, actual), $"expected\n{expected}\nactual\n{actual}");
    }

    /// <summary>Without what is no part of the expectation: confidences, the sentence that a person may edit, the name that the file was read by.</summary>
    private static JsonNode Compared(JsonNode node)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var name in (ReadOnlySpan<string>)["confidence", "message", "file"])
                {
                    fields.Remove(name);
                }

                foreach (var (_, value) in fields.Where(f => f.Value is not null))
                {
                    Compared(value!);
                }

                break;
            case JsonArray items:
                foreach (var item in items.Where(i => i is not null))
                {
                    Compared(item!);
                }

                break;
        }

        return node;
    }
}
