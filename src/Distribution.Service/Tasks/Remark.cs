using Distribution.Texts;

namespace Distribution.Service.Tasks;

/// <summary>A finding as a translator reads it. Public because a component takes it.</summary>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Sentence">What is wrong, in English.</param>
public sealed record Remark(Severity Severity, string Sentence);
