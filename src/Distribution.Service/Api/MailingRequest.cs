using Distribution.Service.Mailings;

namespace Distribution.Service.Api;

/// <summary>A mailing to plan.</summary>
internal sealed record MailingRequest
{
    /// <summary>To whom: the accredited in advance, or everybody at the lift.</summary>
    public required MailingKind Kind { get; init; }

    /// <summary>Names of lists; the first that a reader is on is named in the mail.</summary>
    public required IReadOnlyList<string> Lists { get; init; }

    /// <summary>When advance copies go out; at approval without.</summary>
    public DateTimeOffset? OpensAt { get; init; }
}
