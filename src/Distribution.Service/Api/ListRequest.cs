using Distribution.Service.Subscribers;

namespace Distribution.Service.Api;

/// <summary>A list to add.</summary>
internal sealed record ListRequest
{
    /// <summary>Lower-case letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>Title as readers see it, by language tag; <c>en</c> where nothing else is set.</summary>
    public required IReadOnlyDictionary<string, string> Titles { get; init; }

    /// <summary>What a reader gets whose language is not ready at the lift.</summary>
    public required LanguagePolicy Policy { get; init; }

    /// <summary>How many hours <c>wait</c> waits before it sends the source; 72 without.</summary>
    public double? WaitHours { get; init; }
}
