using Distribution.Texts;

namespace Distribution.Messages.Templates;

/// <summary>A template failed while it was rendered: something that <see cref="MailTemplates.TryAll"/> would have found.</summary>
internal sealed class TemplateFailedException(Finding finding, Exception cause)
    : Exception($"{finding.Arguments["file"]}, line {finding.Arguments["line"]}: {finding.Arguments["problem"]}", cause)
{
    /// <summary>What is wrong, and where.</summary>
    public Finding Finding { get; } = finding;
}
