using Distribution.Service.Mailings;
using Distribution.Texts;

namespace Distribution.Service.Api;

/// <summary>How the deliveries of one language stand: the seven states make the sum.</summary>
internal sealed record LanguageSum
{
    public required LanguageTag Language { get; init; }

    public required int Pending { get; init; }

    public required int Sending { get; init; }

    public required int Sent { get; init; }

    public required int Refused { get; init; }

    public required int Suppressed { get; init; }

    public required int Cancelled { get; init; }

    public required int Uncertain { get; init; }

    /// <summary>Of the pending: those whose language is not sealed yet.</summary>
    public required int Waiting { get; init; }

    /// <summary>Of all: those who get the source in another language's stead.</summary>
    public required int Fallback { get; init; }

    /// <summary>All of them.</summary>
    public required int Sum { get; init; }

    /// <summary>One per language, in the order of their tags.</summary>
    public static IReadOnlyList<LanguageSum> Of(IEnumerable<MailingSum> sums) =>
        [.. sums.GroupBy(s => s.Language).OrderBy(g => g.Key.ToString(), StringComparer.Ordinal).Select(g => Of(g.Key, [.. g]))];

    private static LanguageSum Of(LanguageTag language, IReadOnlyList<MailingSum> sums)
    {
        int Count(Func<MailingSum, bool> which) => sums.Where(which).Sum(s => s.Rows);
        return new()
        {
            Language = language,
            Pending = Count(s => s.State == DeliveryState.Pending),
            Sending = Count(s => s.State == DeliveryState.Sending),
            Sent = Count(s => s.State == DeliveryState.Sent),
            Refused = Count(s => s.State == DeliveryState.Refused),
            Suppressed = Count(s => s.State == DeliveryState.Suppressed),
            Cancelled = Count(s => s.State == DeliveryState.Cancelled),
            Uncertain = Count(s => s.State == DeliveryState.Uncertain),
            Waiting = Count(s => s.IsWaiting),
            Fallback = Count(s => s.Fallback),
            Sum = Count(_ => true),
        };
    }
}
