namespace Distribution.Service.Subscribers;

/// <summary>A named audience: a topic or a region.</summary>
internal sealed class SubscriberList
{
    public long Id { get; init; }

    /// <summary>Lower-case letters, digits and hyphens; unique; part of the List-Id.</summary>
    public required string Name { get; init; }

    /// <summary>Title by language tag; <c>en</c> where nothing else is set.</summary>
    public Dictionary<string, string> Titles { get; set; } = [];

    public LanguagePolicy Policy { get; set; }

    /// <summary>How long <see cref="LanguagePolicy.Wait"/> waits after the lift before it sends the source.</summary>
    public TimeSpan WaitFor { get; set; } = TimeSpan.FromHours(72);
}
