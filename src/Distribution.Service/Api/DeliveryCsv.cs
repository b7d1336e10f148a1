using System.Globalization;
using CsvHelper;

namespace Distribution.Service.Api;

/// <summary>Deliveries as a file of CSV in UTF-8 with a first row of names.</summary>
internal static class DeliveryCsv
{
    // Names, outlets and replies come from outside: a spreadsheet must not run them (OWASP ASVS 5.0, 1.2.10).
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape };

    public static byte[] Write(IReadOnlyList<DeliveryDetails> deliveries)
    {
        using var memory = new MemoryStream();
        using (var csv = CsvWriter.Create(memory, Options, leaveOpen: true))
        {
            csv.WriteRecord(["id", "subscriber", "email", "name", "outlet", "language", "fallback", "state", "reason", "attempts", "attemptedAt", "nextAttemptAt", "settledAt", "reply"]);
            foreach (var d in deliveries)
            {
                csv.WriteRecord([
                    Number(d.Id), Number(d.Subscriber), d.Email, d.Name, d.Outlet, d.Language.ToString(), d.Fallback ? "true" : "false", d.State.ToString().ToLowerInvariant(),
                    d.Reason, Number(d.Attempts), Instant(d.AttemptedAt), Instant(d.NextAttemptAt), Instant(d.SettledAt), d.Reply]);
            }
        }

        return memory.ToArray();
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Instant(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
