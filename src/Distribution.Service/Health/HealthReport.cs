namespace Distribution.Service.Health;

/// <summary>What <c>/health/ready</c> answers.</summary>
/// <param name="Role">What the process does.</param>
/// <param name="Parts">Every part that it needs for it.</param>
internal sealed record HealthReport(string Role, IReadOnlyList<HealthPart> Parts)
{
    /// <summary>Whether the process can do its work now.</summary>
    public bool Ready => Parts.All(p => p.Verdict != HealthPart.Fault);
}
