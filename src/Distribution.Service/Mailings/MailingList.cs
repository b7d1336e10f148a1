namespace Distribution.Service.Mailings;

/// <summary>A list that a mailing goes to.</summary>
internal sealed class MailingList
{
    public long MailingId { get; init; }

    public long ListId { get; init; }

    /// <summary>0, 1, 2 … in the order the office named them: the first that a person is on gives the List-Id.</summary>
    public int Position { get; init; }
}
