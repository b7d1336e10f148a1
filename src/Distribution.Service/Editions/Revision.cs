using Distribution.Texts;

namespace Distribution.Service.Editions;

/// <summary>One hand-in of an edition's text, kept whether it was accepted or refused.</summary>
internal sealed class Revision
{
    public long Id { get; init; }

    public long EditionId { get; init; }

    /// <summary>1, 2, 3 … within its edition.</summary>
    public int Number { get; init; }

    public required string DocumentHash { get; init; }

    /// <summary>What the reader made of it; null where it could not be read at all.</summary>
    public ReleaseText? Text { get; set; }

    /// <summary>What reading and comparison had to say.</summary>
    public List<Finding> Findings { get; set; } = [];

    /// <summary>The source revision that the translator was shown; null for a source.</summary>
    public long? SourceRevisionId { get; init; }

    public long SubmittedBy { get; init; }

    public DateTimeOffset SubmittedAt { get; init; }
}
