using Distribution.Texts;

namespace Distribution.Service.Mailings;

/// <summary>The ledger of a mailing in numbers: the sum of I2, by language.</summary>
internal sealed class MailingSums(LedgerSql sql)
{
    /// <summary>One line per language, fallback, state and reason.</summary>
    public Task<List<MailingSum>> ReadAsync(long mailingId, CancellationToken cancellation = default) =>
        sql.ReadAsync(
            "sums",
            row => new MailingSum(
                LanguageTag.Parse(row.GetString(0)), row.GetBoolean(1), Enum.Parse<DeliveryState>(row.GetString(2), ignoreCase: true), row.GetString(3), row.GetInt32(4)),
            within: null,
            cancellation,
            ("mailing", mailingId));
}
