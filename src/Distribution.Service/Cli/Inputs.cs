using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Distribution.Texts;

namespace Distribution.Service.Cli;

/// <summary>Arguments and options that several verbs take, and how they are written.</summary>
internal static class Inputs
{
    private const int LargestDocument = 32 << 20; // what the reader takes; more is not even loaded

    public static Argument<long> Id(string noun) => new("ID") { Description = $"Id of the {noun}." };

    public static Option<string[]> Confirm() => new("--confirm") { HelpName = "CODE", Description = "Confirms a warning by its code; may be repeated.", DefaultValueFactory = _ => [] };

    /// <summary>An instant: ISO 8601 with its offset, because a time without one means something else on every machine.</summary>
    public static Option<DateTimeOffset?> Instant(string name, string description) => new(name)
    {
        HelpName = "T",
        Description = $"{description} ISO 8601 with offset, such as 2026-12-01T18:00+01:00.",
        CustomParser = result =>
        {
            if (Instants.Read(result.Tokens[0].Value) is { } instant)
            {
                return instant;
            }

            result.AddError($"{name}: \"{result.Tokens[0].Value}\" is no time in ISO 8601 with offset, such as 2026-12-01T18:00+01:00.");
            return null;
        },
    };

    public static Argument<LanguageTag> Language() => new("LANG")
    {
        Description = "Language tag, such as ar or zh-Hant.",
        CustomParser = result => Tag(result, result.Tokens[0].Value)!,
    };

    /// <summary>Language tags parted by commas.</summary>
    public static Argument<List<LanguageTag>> Languages() => new("LANGUAGES")
    {
        Description = "Language tags parted by commas, such as ar,zh.",
        CustomParser = Tags,
    };

    /// <summary>Language tags parted by commas.</summary>
    public static Option<List<LanguageTag>> LanguagesOption() => new("--languages")
    {
        HelpName = "LANGUAGES",
        Description = "Language tags parted by commas, best first.",
        CustomParser = Tags,
        DefaultValueFactory = _ => [],
    };

    /// <summary>Words parted by commas.</summary>
    public static Option<string[]> Several(string name, string help, string description) => new(name)
    {
        HelpName = help,
        Description = description,
        CustomParser = result => [.. Parts(result)],
    };

    /// <summary>A length of time: <c>90s</c>, <c>30m</c>, <c>72h</c>, <c>3d</c>.</summary>
    public static Option<TimeSpan?> Length(string name, string description) => new(name)
    {
        HelpName = "72h",
        Description = $"{description} Such as 30m, 72h or 3d.",
        CustomParser = result =>
        {
            if (ReadLength(result.Tokens[0].Value) is { } length)
            {
                return length;
            }

            result.AddError($"{name}: \"{result.Tokens[0].Value}\" is no length of time such as 30m, 72h or 3d.");
            return null;
        },
    };

    /// <summary>The bytes of a file that a person named; a refusal where it cannot be read, or is larger than any document.</summary>
    public static async Task<Answer<byte[]>> ReadFileAsync(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > LargestDocument } large)
            {
                return Finding.Error("document-too-large", ("megabytes", large.Length >> 20), ("most", LargestDocument >> 20));
            }

            return await File.ReadAllBytesAsync(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Finding.Error("file-unreadable", ("file", path), ("reason", failure.Message));
        }
    }

    internal static TimeSpan? ReadLength(string text)
    {
        if (text.Length < 2 || !double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 100_000)
        {
            return null;
        }

        return text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => null,
        };
    }

    private static List<LanguageTag> Tags(ArgumentResult result) => [.. Parts(result).Select(text => Tag(result, text)).OfType<LanguageTag>()];

    private static LanguageTag? Tag(ArgumentResult result, string text)
    {
        if (!LanguageTag.TryParse(text, out var tag))
        {
            result.AddError($"\"{text}\" is no language tag, such as ar, pt-BR or zh-Hant.");
        }

        return tag;
    }

    private static IEnumerable<string> Parts(ArgumentResult result) =>
        result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
