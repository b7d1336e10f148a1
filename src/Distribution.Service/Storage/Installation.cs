namespace Distribution.Service.Storage;

/// <summary>The one row that tells this database from every other.</summary>
internal sealed class Installation
{
    public int Id { get; init; } = 1;

    /// <summary>Random; stands in every Message-ID, so that two installations never make the same.</summary>
    public required string Key { get; init; }

    /// <summary>Whether the demo made it: the demo refuses every other that holds releases.</summary>
    public bool IsDemo { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When a worker was last alive on this database; null before the first.</summary>
    public DateTimeOffset? HeartbeatAt { get; set; }

    /// <summary>Which database this is in the words of its server; a restored dump stands in another (DESIGN I8). Null on SQLite, which has none.</summary>
    public string? DatabaseIdentity { get; set; }
}
