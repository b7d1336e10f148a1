using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Distribution.Texts;

/// <summary>Something a person must know about what was handed in: what is wrong and where, as data.</summary>
/// <remarks>Its sentence is made by <see cref="FindingTexts"/> from the code and the arguments, so that it can be said in every language.</remarks>
public sealed record Finding
{
    /// <summary>Makes a finding out of its parts; for reading it back from storage.</summary>
    [JsonConstructor]
    public Finding(string code, Severity severity, SourceSpan? span, ImmutableSortedDictionary<string, string> arguments)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentNullException.ThrowIfNull(arguments);
        (Code, Severity, Span, Arguments) = (code, severity, span, arguments);
    }

    /// <summary>Lower-case words joined by hyphens, such as <c>title-missing</c>; never reused for another meaning.</summary>
    public string Code { get; }

    /// <summary>How much it weighs.</summary>
    public Severity Severity { get; }

    /// <summary>Where it stands in the text; null where it concerns the whole.</summary>
    public SourceSpan? Span { get; init; }

    /// <summary>What the sentence names, by name, already written for a person (invariant culture).</summary>
    public ImmutableSortedDictionary<string, string> Arguments { get; }

    /// <summary>A finding that refuses what carries it.</summary>
    public static Finding Error(string code, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        new(code, Severity.Error, span: null, Named(arguments));

    /// <summary>A finding that a person confirms or mends.</summary>
    public static Finding Warning(string code, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        new(code, Severity.Warning, span: null, Named(arguments));

    /// <summary>A finding that is only worth knowing.</summary>
    public static Finding Info(string code, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        new(code, Severity.Info, span: null, Named(arguments));

    /// <summary>The same finding at a place.</summary>
    public Finding At(SourceSpan? span) => this with { Span = span };

    /// <summary>Equal when code, severity, place and every argument are.</summary>
    public bool Equals(Finding? other) =>
        other is not null && Code == other.Code && Severity == other.Severity && Span == other.Span
        && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Severity, Span, Arguments.Count);

    private static ImmutableSortedDictionary<string, string> Named(ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        var named = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
        {
            named[name] = Written(value);
        }

        return named.ToImmutable();
    }

    private static string Written(object? value) => value switch
    {
        null => "",
        DateTime wall => wall.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
