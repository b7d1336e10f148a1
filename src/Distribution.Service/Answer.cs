using System.Diagnostics.CodeAnalysis;
using Distribution.Texts;

namespace Distribution.Service;

/// <summary>What a verb answers: the noun it acted on, or why it refused; warnings and notes either way.</summary>
/// <param name="Value">What was made or changed; null where the verb refused and changed nothing.</param>
/// <param name="Findings">What the person must know.</param>
internal sealed record Answer<T>(T? Value, IReadOnlyList<Finding> Findings)
    where T : class
{
    [MemberNotNullWhen(false, nameof(Value))]
    public bool Refused => Value is null;

    public static implicit operator Answer<T>(T value) => new(value, []);

    public static implicit operator Answer<T>(Finding refusal) => new(null, [refusal]);

    public static Answer<T> Refuse(IReadOnlyList<Finding> findings) => new(null, findings);
}
