using Distribution.Service.Subscribers;
using Distribution.Texts;

namespace Distribution.Service.Api;

/// <summary>Somebody of the media who gets releases.</summary>
internal sealed record SubscriberDetails
{
    public required long Id { get; init; }

    public required string Email { get; init; }

    public string? Name { get; init; }

    public string? Outlet { get; init; }

    /// <summary>Ranked, best first; empty means whatever the source is.</summary>
    public required IReadOnlyList<LanguageTag> Languages { get; init; }

    /// <summary>IANA name.</summary>
    public required string Zone { get; init; }

    public required SubscriberStatus Status { get; init; }

    /// <summary>Version of the accepted embargo terms; null where not accredited.</summary>
    public string? AccreditedTerms { get; init; }

    /// <summary>Names of the lists the person is on.</summary>
    public required IReadOnlyList<string> Lists { get; init; }

    public static SubscriberDetails Of(Subscriber subscriber, IReadOnlyList<string> lists) => new()
    {
        Id = subscriber.Id,
        Email = subscriber.Email,
        Name = subscriber.Name,
        Outlet = subscriber.Outlet,
        Languages = [.. subscriber.Ranking],
        Zone = subscriber.Zone,
        Status = subscriber.Status,
        AccreditedTerms = subscriber.AccreditedTerms,
        Lists = lists,
    };
}
