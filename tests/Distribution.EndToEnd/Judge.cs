using Distribution.Service.Mailings;

namespace Distribution.EndToEnd;

/// <summary>Holds what receivers wrote down against what was promised: nobody lost, early, or mailed against their will, and hardly anybody twice.</summary>
internal static class Judge
{
    /// <summary>Judges a finished mailing.</summary>
    /// <param name="office">Whose ledger must agree with the journal.</param>
    /// <param name="dispatch">The mailing.</param>
    /// <param name="journal">Everything that was accepted, in order.</param>
    /// <param name="broken">Connections that were open at a death: each may have carried one message, its last, that came again.</param>
    /// <param name="gone">Who left in mid-send.</param>
    /// <returns>How many readers have it twice.</returns>
    public static async Task<int> AssertAsync(
        Office office, Dispatch dispatch, IReadOnlyList<Receiver.Accepted> journal, IReadOnlySet<int> broken, IReadOnlyList<Departure> gone)
    {
        var mailing = await office.MailingAsync(dispatch.Mailing);
        var ledger = await office.LedgerAsync(dispatch.Mailing);
        var messages = dispatch.In(journal);
        var arrived = messages.ToLookup(m => m.Recipient, StringComparer.Ordinal);

        Assert.Equal(dispatch.Readers.Order(StringComparer.Ordinal), ledger.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(mailing.Audience, (await office.SumsAsync(dispatch.Mailing)).Sum(s => s.Rows));
        Assert.All(ledger, row => Assert.True(row.Value.State is DeliveryState.Sent or DeliveryState.Suppressed, $"{row.Key} is {row.Value.State} {row.Value.Reason}"));
        Assert.All(ledger.Where(r => r.Value.State == DeliveryState.Sent), row => Assert.True(arrived.Contains(row.Key), $"{row.Key} is lost"));
        AssertNotEarly(mailing, dispatch, messages);
        AssertNotAgainstTheirWill(ledger, arrived, gone);
        return AssertHardlyTwice(journal, arrived, broken);
    }

    private static void AssertNotEarly(Mailing mailing, Dispatch dispatch, List<Receiver.Accepted> messages)
    {
        Assert.True(mailing.OpenedAt >= dispatch.LiftsAt, $"opened at {mailing.OpenedAt:O}, lift at {dispatch.LiftsAt:O}");
        Assert.All(messages, m => Assert.True(m.At >= mailing.OpenedAt, $"{m.Recipient} at {m.At:O}, opened at {mailing.OpenedAt:O}"));
    }

    /// <summary>I6: a last attempt that was not after the departure means that none was. Who did not leave is not left out.</summary>
    private static void AssertNotAgainstTheirWill(Dictionary<string, Delivery> ledger, ILookup<string, Receiver.Accepted> arrived, IReadOnlyList<Departure> gone)
    {
        Assert.All(
            gone.Where(g => arrived.Contains(g.Address)),
            g => Assert.True(ledger[g.Address].AttemptedAt <= g.By, $"{g.Address} left by {g.By:O}, attempted at {ledger[g.Address].AttemptedAt:O}"));
        Assert.Subset(gone.Select(g => g.Address).ToHashSet(StringComparer.Ordinal), ledger.Where(r => r.Value.State == DeliveryState.Suppressed).Select(r => r.Key).ToHashSet(StringComparer.Ordinal));
    }

    private static int AssertHardlyTwice(IReadOnlyList<Receiver.Accepted> journal, ILookup<string, Receiver.Accepted> arrived, IReadOnlySet<int> broken)
    {
        var doubled = arrived.Where(a => a.Count() > 1).ToList();
        Assert.All(doubled, copies =>
        {
            Assert.Equal(2, copies.Count());
            Assert.Single(copies.Select(m => m.MessageId).Distinct(StringComparer.Ordinal));
            var first = copies.First();
            Assert.Contains(first.Connection, broken);
            Assert.Same(journal.Last(m => m.Connection == first.Connection), first);
        });
        Assert.InRange(doubled.Count, 0, broken.Count);
        return doubled.Count;
    }
}
