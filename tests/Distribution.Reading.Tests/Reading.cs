using System.Text;
using Distribution.Texts;

namespace Distribution.Reading.Tests;

/// <summary>The reader as the tests use it: a fixed instant, the platform's zones, the product's sentences.</summary>
internal static class Reading
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static ReleaseReader Reader { get; } = new();

    public static ReadingContext Context { get; } = new(Now, id => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null);

    public static FindingTexts Sentences { get; } =
        FindingTexts.Parse(Directory.EnumerateFiles(Repository.Folder("templates", "findings", "en"), "*.json").Select(File.ReadAllText));

    public static ReleaseText Text(string document, string fileName = "release.txt", ReadingContext? context = null) =>
        Reader.Read(Encoding.UTF8.GetBytes(document), fileName, context ?? Context).Text ?? throw new InvalidOperationException("The document was refused.");

    public static IEnumerable<string> Codes(ReleaseText text) => text.Findings.Select(f => f.Code);
}
