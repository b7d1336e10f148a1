using Distribution.Texts;

namespace Distribution.Messages;

/// <summary>What came of reading the templates.</summary>
/// <param name="Templates">The templates; null where a finding is an error.</param>
/// <param name="Findings"><c>template-error</c> (file, line, problem), <c>template-missing</c> (file), <c>template-word-missing</c> (file, word), <c>template-unknown</c> (file; a warning).</param>
public sealed record MailTemplatesResult(MailTemplates? Templates, IReadOnlyList<Finding> Findings);
