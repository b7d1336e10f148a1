using Distribution.Service.Editions;
using Distribution.Texts;

namespace Distribution.Service.Tasks;

/// <summary>A hand-in with what was found in it. Public because a component takes it.</summary>
public sealed record VersionView
{
    /// <summary>Name of the document.</summary>
    public required string FileName { get; init; }

    /// <summary>What was pasted, so that it can be mended in its place; empty where a file was handed in.</summary>
    public string Pasted { get; init; } = "";

    public required DateTimeOffset HandedInAt { get; init; }

    /// <summary>Whether it became the edition's text.</summary>
    public required bool IsAccepted { get; init; }

    /// <summary>The version as it was read; null where it could not be read at all.</summary>
    public ReleaseText? Text { get; init; }

    /// <summary>What concerns the whole.</summary>
    public required IReadOnlyList<Remark> Remarks { get; init; }

    /// <summary>Source and version side by side; empty where there is no text.</summary>
    public required IReadOnlyList<VersionRow> Rows { get; init; }

    /// <summary>Whether anything is to be said of it.</summary>
    public bool HasRemarks => Remarks.Count > 0 || Rows.Any(r => r.Remarks.Count > 0);

    internal static VersionView Of(Revision revision, string fileName, ReleaseText source, LanguageTag asked, FindingTexts sentences)
    {
        var (whole, rows) = revision.Text is { } text
            ? VersionSheet.Of(source, text, asked, revision.Findings, sentences)
            : ([.. revision.Findings.Select(f => new Remark(f.Severity, sentences.Say(f)))], []);
        return new VersionView
        {
            FileName = fileName,
            HandedInAt = revision.SubmittedAt,
            IsAccepted = EditionDesk.IsAcceptable(revision),
            Text = revision.Text,
            Remarks = whole,
            Rows = rows,
        };
    }
}
