using Distribution.Service.Storage;
using Distribution.Service.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Demo;

/// <summary>Confirmed, mailable readers without a story, for a demo of more than a handful.</summary>
internal static class GeneratedSubscribers
{
    private const int AtOnce = 1000;
    private static readonly string[] Languages = ["en", "fr", "es", "ar", "ru", "zh"];

    /// <summary>Adds so many, evenly over the six languages, on the first list.</summary>
    public static async Task AddAsync(AppDb db, int count, DateTimeOffset now)
    {
        var list = await db.Lists.OrderBy(l => l.Id).FirstAsync();
        for (var done = 0; done < count; done += AtOnce)
        {
            var readers = Enumerable.Range(done + 1, Math.Min(AtOnce, count - done)).Select(number => new Subscriber
            {
                Email = $"reader-{number:D7}@example.net",
                Name = $"Reader {number:D7}",
                Languages = Languages[number % Languages.Length],
                Status = SubscriberStatus.Confirmed,
            }).ToList();
            db.Subscribers.AddRange(readers);
            await db.SaveChangesAsync();
            db.Subscriptions.AddRange(readers.Select(r => new Subscription { SubscriberId = r.Id, ListId = list.Id, JoinedAt = now }));
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }
}
