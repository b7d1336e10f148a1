namespace Distribution.Service.Api;

/// <summary>What a person found out about an uncertain delivery.</summary>
internal sealed record ResolutionRequest
{
    /// <summary>It arrived, or it is sent once more.</summary>
    public required Resolution Outcome { get; init; }
}
