using Distribution.Texts;

namespace Distribution.Service.Subscribers;

/// <summary>Somebody of the media who gets releases.</summary>
internal sealed class Subscriber
{
    public long Id { get; init; }

    /// <summary>Address in lower case; unique.</summary>
    public required string Email { get; set; }

    public string? Name { get; set; }

    public string? Outlet { get; set; }

    /// <summary>Ranked languages joined by <c>;</c>, best first, such as <c>pt-BR;en</c>; empty means whatever the source is.</summary>
    public required string Languages { get; set; }

    /// <summary>IANA name of the zone in which the reader's times are written.</summary>
    public string Zone { get; set; } = "UTC";

    public SubscriberStatus Status { get; set; } = SubscriberStatus.Unconfirmed;

    /// <summary>Version of the embargo terms the person accepted; null where not accredited.</summary>
    public string? AccreditedTerms { get; set; }

    public DateTimeOffset? AccreditedAt { get; set; }

    /// <summary>Raised whenever anything that stands in a mail changes: what was composed before is thrown away.</summary>
    public int Version { get; set; } = 1;

    public IEnumerable<LanguageTag> Ranking => Languages.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(LanguageTag.Parse);
}
