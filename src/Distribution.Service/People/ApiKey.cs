namespace Distribution.Service.People;

/// <summary>A person's key to the HTTP API. The key itself is shown once and kept nowhere.</summary>
internal sealed class ApiKey
{
    public long Id { get; init; }

    public long PersonId { get; init; }

    /// <summary>Eight hexadecimal digits that begin the key and say nothing of the rest: a person recognises it by them.</summary>
    public required string Prefix { get; init; }

    /// <summary>SHA-256 of the whole key, 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when it opens nothing; null while it does.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}
