using Distribution.Texts;

namespace Distribution.Service.Mailings;

/// <summary>What became of a change against the gate.</summary>
/// <param name="Refusal">Nothing was changed, and why; null where it was.</param>
/// <param name="TooLate">It was changed, but the release was out before; null where nothing was out.</param>
internal sealed record GateAnswer(Finding? Refusal, Finding? TooLate)
{
    /// <summary>The answer of a desk: what it changed, with the note.</summary>
    public Answer<T> For<T>(T value)
        where T : class =>
        Refusal is not null ? Refusal : new Answer<T>(value, TooLate is null ? [] : [TooLate]);
}
