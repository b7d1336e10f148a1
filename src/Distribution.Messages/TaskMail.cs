using Distribution.Texts;

namespace Distribution.Messages;

/// <summary>Asks a translator for one language version. It never holds the title or a word of the release, which may be embargoed.</summary>
public sealed record TaskMail
{
    /// <summary>Language of the mail: the first of the translator's languages that there are templates for, else English.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>Who is asked.</summary>
    public required string TranslatorName { get; init; }

    /// <summary>Address of who is asked; one that <see cref="MailAddresses.CanBeMailed"/>.</summary>
    public required string TranslatorEmail { get; init; }

    /// <summary>Language of the version to be made.</summary>
    public required LanguageTag Version { get; init; }

    /// <summary>Length of the source in words (Chinese: characters).</summary>
    public required int Words { get; init; }

    /// <summary>When it is wanted.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>The translator's zone, in which the due time is told.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>Whom to ask.</summary>
    public required string AskName { get; init; }

    /// <summary>Address of whom to ask; also the mail's Reply-To.</summary>
    public required string AskEmail { get; init; }

    /// <summary>Where the source is read and the version handed in.</summary>
    public required Uri Link { get; init; }

    /// <summary>Message-ID without angle brackets: the same on every attempt.</summary>
    public required string MessageId { get; init; }

    /// <summary>The header Date, and the time of the signature.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>Who sends it.</summary>
    public required Office Office { get; init; }

    /// <summary>Whether the translator was asked before.</summary>
    public bool IsReminder { get; init; }
}
