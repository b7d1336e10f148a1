using Distribution.Texts;

namespace Distribution.Service.Cli;

/// <summary>Where a verb writes: results to one side, refusals to the other.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error)
{
    public TextWriter Output => output;

    public TextWriter Error => error;

    /// <summary>A line of the result.</summary>
    public void Say(string line) => output.WriteLine(line);

    /// <summary>Findings of what was done.</summary>
    public void Tell(FindingTexts sentences, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            output.WriteLine(Line(sentences, finding));
        }
    }

    /// <summary>Why nothing was done; a warning names what confirms it.</summary>
    public void Refuse(FindingTexts sentences, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            error.WriteLine(Line(sentences, finding));
        }

        if (findings.Count > 0 && findings.All(f => f.Severity == Severity.Warning))
        {
            error.WriteLine($"To go on all the same: {string.Join(' ', findings.Select(f => $"--confirm {f.Code}").Distinct(StringComparer.Ordinal))}");
        }
    }

    private static string Line(FindingTexts sentences, Finding finding)
    {
        var place = finding.Span is null ? "" : $" ({finding.Span})";
        return $"{Word(finding.Severity)}: {sentences.Say(finding)}{place} [{finding.Code}]";
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
