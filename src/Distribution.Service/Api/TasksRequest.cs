using Distribution.Texts;

namespace Distribution.Service.Api;

/// <summary>Language versions that are asked for.</summary>
internal sealed record TasksRequest
{
    /// <summary>Into what.</summary>
    public required IReadOnlyList<LanguageTag> Languages { get; init; }

    /// <summary>By when.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>Id of the translator who is asked; whoever's language it is without.</summary>
    public long? To { get; init; }
}
