using System.Text.Json;
using Distribution.Texts;

namespace Distribution.Translation.Tests;

/// <summary>The seed release and its versions, as the expected JSON beside them says that they are read.</summary>
internal static class SeedTexts
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Languages of the versions.</summary>
    public static readonly string[] Languages = ["ar", "zh", "fr", "ru", "es"];

    /// <summary>The source, its title set as the press office sets it.</summary>
    public static readonly ReleaseText Source = Read("en") with { Title = new TextPart("World Day against Trafficking in Persons") };

    public static ReleaseText Read(string language)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", $"2018-07-30-trafficking.{language}.json")));
        var root = json.RootElement;
        return new ReleaseText
        {
            Language = LanguageTag.Parse(root.GetProperty("language").GetString()!),
            Title = root.GetProperty("title").GetString() is { } title ? new TextPart(title, Span(root.GetProperty("parts").GetProperty("title"))) : null,
            Date = root.GetProperty("date").GetString() is { } date ? new DatePart(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), date) : null,
            Dateline = root.GetProperty("dateline").Deserialize<Dateline>(Options),
            Body = [.. root.GetProperty("body").EnumerateArray().Select(b => b.Deserialize<Block>(Options)!)],
            Boilerplate = [.. root.GetProperty("boilerplate").EnumerateArray().Select(b => b.Deserialize<Block>(Options)!)],
            Notes = [.. root.GetProperty("notes").EnumerateArray().Select(b => b.Deserialize<Block>(Options)!)],
            Contacts = [.. root.GetProperty("contacts").EnumerateArray().Select(c => c.Deserialize<Contact>(Options)!)],
        };
    }

    private static SourceSpan? Span(JsonElement part) => part.GetProperty("span").Deserialize<SourceSpan>(Options);
}
