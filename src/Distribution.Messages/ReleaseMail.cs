using Distribution.Texts;

namespace Distribution.Messages;

/// <summary>Everything that a mail of a release is made of.</summary>
public sealed record ReleaseMail
{
    /// <summary>What it is to its reader.</summary>
    public required MailKind Kind { get; init; }

    /// <summary>The edition; its language is the mail's.</summary>
    public required ReleaseText Text { get; init; }

    /// <summary>Who gets it.</summary>
    public required MailReader Reader { get; init; }

    /// <summary>Message-ID without angle brackets, derived from the delivery: the same on every attempt.</summary>
    public required string MessageId { get; init; }

    /// <summary>The header Date, and the time of the signature.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>Who sends it.</summary>
    public required Office Office { get; init; }

    /// <summary>The list it comes by.</summary>
    public required MailList List { get; init; }

    /// <summary>Where the reader leaves the list, by a click in the text or by the button of RFC 8058.</summary>
    public required Uri Goodbye { get; init; }

    /// <summary>The release's page in the newsroom; null where it has none. A mail with an embargo says that the page is there from the lift on.</summary>
    public Uri? Page { get; init; }

    /// <summary>The embargo: of an advance copy always, of a proof where the release has one, of a release mail never.</summary>
    public MailEmbargo? Embargo { get; init; }

    /// <summary>Whether the source edition goes out because the reader's own language is not there: a notice says so.</summary>
    public bool IsFallback { get; init; }

    /// <summary>The release's symbol, where it is not printed in the text; null takes the one of the text.</summary>
    public string? Symbol { get; init; }
}
