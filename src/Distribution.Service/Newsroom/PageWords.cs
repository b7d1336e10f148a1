using System.Text.RegularExpressions;
using Distribution.Messages;
using Distribution.Texts;
using Distribution.Texts.Languages;

namespace Distribution.Service.Newsroom;

/// <summary>The pages' own words in one language; what a language lacks is said in English.</summary>
/// <remarks>Public like every value that a component takes: Razor compiles components as public.</remarks>
public sealed partial class PageWords(LanguageTag language, IReadOnlyDictionary<string, string> own, IReadOnlyDictionary<string, string> english)
{
    // FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE: a name or address keeps its own direction within a sentence of the other.
    private const char IsolateStart = '\u2068';
    private const char IsolateEnd = '\u2069';

    /// <summary>The language of the words.</summary>
    public LanguageTag Language { get; } = language;

    /// <summary>How it writes dates, and its direction.</summary>
    public LanguageProfile Profile { get; } = LanguageProfiles.For(language);

    /// <summary>A word or sentence without values.</summary>
    /// <exception cref="KeyNotFoundException">Not even English has it.</exception>
    public string this[string word] => own.TryGetValue(word, out var said) ? said : english[word];

    /// <summary>A sentence with its values, each isolated from the direction of the sentence.</summary>
    public string Say(string word, params (string Name, string Value)[] values) =>
        Field().Replace(this[word], field => values.FirstOrDefault(v => v.Name == field.Groups[1].Value) is { Value: { } value } ? $"{IsolateStart}{value}{IsolateEnd}" : field.Value);

    /// <summary>An instant in full, on the clocks of a zone.</summary>
    public string Moment(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var wall = WallMoment.Of(instant, zone, Profile);
        return wall.Place is null
            ? Say("momentUtc", ("date", wall.Date), ("time", wall.Time))
            : Say("moment", ("date", wall.Date), ("time", wall.Time), ("place", wall.Place));
    }

    [GeneratedRegex(@"\{([A-Za-z]+)\}")]
    private static partial Regex Field();
}
