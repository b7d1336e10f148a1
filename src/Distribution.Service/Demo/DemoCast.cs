using System.Text.Json;
using Distribution.Texts;

namespace Distribution.Service.Demo;

/// <summary>The named cast of the seeds, which travel with the program.</summary>
internal sealed class DemoCast
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The title that the seed release lacks.</summary>
    public const string Title = "World Day against Trafficking in Persons";

    private const string Seed = "2018-07-30-trafficking";

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "seeds");

    public static string SubscribersFile => Path.Combine(Folder, "subscribers.csv");

    public IReadOnlyList<CastPerson> People { get; } = Read<CastPerson>("people.json");

    public IReadOnlyList<CastList> Lists { get; } = Read<CastList>("lists.json");

    /// <summary>The languages that the seeds have a version in, besides the source's English.</summary>
    public static IReadOnlyList<LanguageTag> Versions { get; } = [.. new[] { "ar", "zh", "fr", "ru", "es" }.Select(LanguageTag.Parse)];

    /// <summary>A language that is asked for and never comes, so that waiting shows.</summary>
    public static LanguageTag Missing { get; } = LanguageTag.Parse("pt");

    public static string TextFile(LanguageTag language) => Path.Combine(Folder, "releases", $"{Seed}.{language}.txt");

    private static List<T> Read<T>(string file) =>
        JsonSerializer.Deserialize<List<T>>(File.ReadAllText(Path.Combine(Folder, file)), Json) ?? [];

    /// <summary>A person of <c>people.json</c>.</summary>
    internal sealed record CastPerson(string Name, string Email, IReadOnlyList<string> Roles, IReadOnlyList<string> Languages, string Zone);

    /// <summary>A list of <c>lists.json</c>.</summary>
    internal sealed record CastList(string Name, Dictionary<string, string> Title, string Policy, TimeSpan? WaitFor);
}
