using System.Text;
using Distribution.Reading;
using Distribution.Texts;

namespace Distribution.Translation.Tests;

/// <summary>A version as it is handed in: a text file that is read and held against the seed release.</summary>
internal static class HandIn
{
    private static readonly ReleaseReader Reader = new();

    private static readonly ReadingContext Context = new(
        new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero), id => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null);

    private static readonly ReleaseText Source = Read(File("en"), "en").Text! with { Title = new TextPart("World Day against Trafficking in Persons") };

    /// <summary>The text file of a language.</summary>
    public static string File(string language) => System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", $"2018-07-30-trafficking.{language}.txt"));

    /// <summary>Its lines; the last one is not empty.</summary>
    public static IReadOnlyList<string> Lines(string language) => File(language).TrimEnd('\n').Split('\n');

    /// <summary>Everything that reading and comparison have to say, as code and arguments.</summary>
    public static IReadOnlyList<Finding> Findings(string document, string asked)
    {
        var read = Read(document, asked);
        return read.Text is { } text ? VersionReview.Of(Source, text, LanguageTag.Parse(asked)) : [read.Refusal!];
    }

    public static IEnumerable<string> Codes(string document, string asked) => Findings(document, asked).Select(f => f.Code);

    private static ReadResult Read(string document, string language) =>
        Reader.Read(Encoding.UTF8.GetBytes(document), $"release.{language}.txt", Context with { Expected = LanguageTag.Parse(language) });
}
