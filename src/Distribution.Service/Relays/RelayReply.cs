namespace Distribution.Service.Relays;

/// <summary>What a relay made of a letter.</summary>
/// <param name="Outcome">What it means for the row.</param>
/// <param name="Text">The reply as it came, or what broke.</param>
internal sealed record RelayReply(RelayOutcome Outcome, string Text);
