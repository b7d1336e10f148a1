namespace Distribution.Service.Intake;

/// <summary>Bytes that a person handed in; kept whatever became of them.</summary>
internal sealed class Document
{
    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits: the document's identity.</summary>
    public required string Hash { get; init; }

    public required byte[] Bytes { get; init; }

    /// <summary>Name it was handed in under: a hint of its format.</summary>
    public required string FileName { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }
}
