namespace Distribution.Service.Api;

/// <summary>A doubt.</summary>
internal sealed record HoldRequest
{
    /// <summary>What is in doubt, for the colleagues.</summary>
    public required string Reason { get; init; }
}
