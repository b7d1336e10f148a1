using System.Diagnostics.Metrics;
using Distribution.Service.Mailings;

namespace Distribution.Service.Telemetry;

/// <summary>What a process counts of its sending: kinds, languages and numbers, never an address or a title.</summary>
internal static class Figures
{
    /// <summary>The meter of everything here.</summary>
    public static readonly Meter Meter = new("Distribution");

    private static readonly Counter<long> Sent = Meter.CreateCounter<long>("distribution.sent", "{mail}", "Mails that the relay took");
    private static readonly Counter<long> Refused = Meter.CreateCounter<long>("distribution.refused", "{mail}", "Mails that the relay refused for good, or for too long");
    private static readonly Counter<long> Retried = Meter.CreateCounter<long>("distribution.retried", "{mail}", "Attempts after which the mail is tried again");
    private static readonly Counter<long> Uncertain = Meter.CreateCounter<long>("distribution.uncertain", "{mail}", "Attempts of which nobody knows whether the mail arrived");
    private static readonly Histogram<double> Lateness = Meter.CreateHistogram<double>("distribution.lift.lateness", "ms", "From the instant of a mailing to its gate's opening, by the database's clock");

    /// <summary>Counts an attempt by what became of its row.</summary>
    public static void Attempted(DeliveryRow row, Result result) =>
        CounterOf(result.State)?.Add(1, new("kind", Word(row.Kind)), new("language", row.Language.ToString()));

    /// <summary>Notes how late a mailing opened; without an instant it could not be late.</summary>
    public static void Opened(Mailing mailing)
    {
        if (mailing is { OpensAt: { } due, OpenedAt: { } opened })
        {
            Lateness.Record((opened - due).TotalMilliseconds, new KeyValuePair<string, object?>("kind", Word(mailing.Kind)));
        }
    }

    private static Counter<long>? CounterOf(DeliveryState state) => state switch
    {
        DeliveryState.Sent => Sent,
        DeliveryState.Refused => Refused,
        DeliveryState.Pending => Retried,
        DeliveryState.Uncertain => Uncertain,
        _ => null,
    };

    private static string Word(MailingKind kind) => kind.ToString().ToLowerInvariant();
}
