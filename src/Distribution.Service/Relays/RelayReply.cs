namespace Distribution.Service.Relays;

/// <summary>What a relay made of a letter.</summary>
/// <param name="Outcome">What it means for the row.</param>
/// <param name="Text">The reply as it came, or what broke.</param>
internal sealed record RelayReply(RelayOutcome Outcome, string Text)
{
    private const int Longest = 500;

    /// <summary>A reply in printable characters, at most 500: a NUL would fail the statement for every connection (ENGINE E6).</summary>
    public static string Printable(string text) => new([.. text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c).Take(Longest)]);
}
