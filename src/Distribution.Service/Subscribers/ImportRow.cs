namespace Distribution.Service.Subscribers;

/// <summary>A good row of the file; null where its column is missing, or empty where that says nothing.</summary>
internal sealed record ImportRow
{
    /// <summary>Line of the file, counted from 1, on which the row begins.</summary>
    public required int Line { get; init; }

    /// <summary>Address in lower case.</summary>
    public required string Email { get; init; }

    /// <summary>Empty for no name; null where the file has no such column.</summary>
    public string? Name { get; init; }

    /// <summary>Empty for no outlet; null where the file has no such column.</summary>
    public string? Outlet { get; init; }

    /// <summary>Canonical tags joined by <c>;</c>; null where the file has no such column.</summary>
    public string? Languages { get; init; }

    /// <summary>Ids of the lists.</summary>
    public IReadOnlyList<long> Lists { get; init; } = [];

    public string? Zone { get; init; }

    public SubscriberStatus? Status { get; init; }

    /// <summary>Version of the accepted embargo terms.</summary>
    public string? Accredited { get; init; }
}
