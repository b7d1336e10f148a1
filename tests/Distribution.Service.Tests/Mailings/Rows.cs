using Distribution.Service.Mailings;
using Distribution.Texts;

namespace Distribution.Service.Tests.Mailings;

/// <summary>Rows as a worker holds them, without a database.</summary>
internal static class Rows
{
    public static readonly DateTimeOffset OpenedAt = new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);

    public static DeliveryRow Of(string email = "reader@example.org", long mailing = 3, int attempts = 0) => new(
        Id: 11, ReleaseId: 2, mailing, MailingKind.Release, LanguageTag.Parse("en"), Fallback: false, SealedHash: "hash", Generation: 4, OpenedAt,
        email, Name: "Reader", Outlet: null, Zone: "UTC", SubscriberVersion: 1, ListName: "news", ListTitles: new Dictionary<string, string>(), attempts);
}
