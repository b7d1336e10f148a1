namespace Distribution.EndToEnd;

/// <summary>A mailing on its way to readers of its own.</summary>
/// <param name="Release">What is sent.</param>
/// <param name="Mailing">By which mailing.</param>
/// <param name="LiftsAt">Not before this instant.</param>
/// <param name="Readers">Addresses of its audience.</param>
internal sealed record Dispatch(long Release, long Mailing, DateTimeOffset LiftsAt, IReadOnlyList<string> Readers)
{
    /// <summary>What of a journal belongs to it.</summary>
    public List<Receiver.Accepted> In(IEnumerable<Receiver.Accepted> journal)
    {
        var readers = Readers.ToHashSet(StringComparer.Ordinal);
        return [.. journal.Where(m => readers.Contains(m.Recipient))];
    }
}
