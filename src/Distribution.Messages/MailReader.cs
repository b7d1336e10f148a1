namespace Distribution.Messages;

/// <summary>The one person a mail goes to.</summary>
/// <param name="Email">Address; one that <see cref="MailAddresses.CanBeMailed"/>.</param>
/// <param name="Name">The person's name in any script; null where unknown.</param>
/// <param name="Outlet">Whom the person works for; null where unknown.</param>
/// <param name="Zone">The zone the person lives by, for the second time of an embargo.</param>
public sealed record MailReader(string Email, string? Name, string? Outlet, TimeZoneInfo Zone);
