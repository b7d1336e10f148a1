namespace Distribution.Messages;

/// <summary>The embargo as a mail tells it.</summary>
/// <param name="LiftsAt">The first instant outside it.</param>
/// <param name="Zone">The release's zone, in which the embargo was written.</param>
public sealed record MailEmbargo(DateTimeOffset LiftsAt, TimeZoneInfo Zone);
