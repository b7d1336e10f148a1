using Distribution.Service.Mailings;
using Distribution.Texts;

namespace Distribution.Service.Api;

/// <summary>A row of the ledger with the reader it is for.</summary>
internal sealed record DeliveryDetails
{
    public required long Id { get; init; }

    /// <summary>Id of the subscriber.</summary>
    public required long Subscriber { get; init; }

    public required string Email { get; init; }

    public string? Name { get; init; }

    public string? Outlet { get; init; }

    public required LanguageTag Language { get; init; }

    /// <summary>The source in another language's stead.</summary>
    public required bool Fallback { get; init; }

    public required DeliveryState State { get; init; }

    /// <summary>Why; null where the state says it all.</summary>
    public string? Reason { get; init; }

    public required int Attempts { get; init; }

    public DateTimeOffset? AttemptedAt { get; init; }

    public DateTimeOffset? NextAttemptAt { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>The relay's last reply.</summary>
    public string? Reply { get; init; }
}
