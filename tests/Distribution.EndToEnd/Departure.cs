namespace Distribution.EndToEnd;

/// <summary>A reader who may not be mailed any more.</summary>
/// <param name="Address">Who.</param>
/// <param name="By">An instant of the database's clock after the commit: no attempt may be later.</param>
internal sealed record Departure(string Address, DateTimeOffset By);
