namespace Distribution.Service.Waking;

/// <summary>The job queue: <c>Hangfire:*</c>.</summary>
internal sealed class HangfireOptions
{
    public const string Section = "Hangfire";

    /// <summary>
    /// Make or renew Hangfire's tables at start (PostgreSQL). Default: true. False where the service's role may not: then
    /// <c>distribution migrate</c>, run as the owner, makes them.
    /// </summary>
    public bool PrepareSchema { get; set; } = true;
}
