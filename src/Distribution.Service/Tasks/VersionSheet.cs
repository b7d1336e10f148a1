using Distribution.Texts;
using Distribution.Translation;

namespace Distribution.Service.Tasks;

/// <summary>Lays a version beside its source, each finding beside the part of the version that it concerns.</summary>
internal static class VersionSheet
{
    public static (IReadOnlyList<Remark> Whole, IReadOnlyList<VersionRow> Rows) Of(
        ReleaseText source, ReleaseText version, LanguageTag asked, IReadOnlyList<Finding> findings, FindingTexts sentences)
    {
        var rows = Heads(source, version)
            .Concat(SideBySide.Of(source, version, asked).Select(a => new VersionRow(a.Source, a.Version)))
            .Append(new VersionRow([.. source.Contacts.Select(Line)], [.. version.Contacts.Select(Line)]))
            .Where(r => r.Source.Count + r.Version.Count > 0)
            .ToList();
        var starts = rows.SelectMany((row, place) => row.Version.Where(b => b.Span is not null).Select(b => (Start: Position(b.Span!), place))).ToList();
        var byPlace = findings.ToLookup(f => PlaceOf(f, starts), f => new Remark(f.Severity, sentences.Say(f)));
        return ([.. byPlace[-1]], [.. rows.Select((row, place) => row with { Remarks = [.. byPlace[place]] })]);
    }

    private static IEnumerable<VersionRow> Heads(ReleaseText source, ReleaseText version) =>
    [
        new(Part(source.Symbol), Part(version.Symbol)),
        new(Part(source.Date?.Raw, source.Date?.Span), Part(version.Date?.Raw, version.Date?.Span)),
        new(Part(source.Kicker), Part(version.Kicker)),
        new(Part(source.Title), Part(version.Title)),
        new(Part(source.Subtitle), Part(version.Subtitle)),
        new(Part(source.Dateline?.Raw, source.Dateline?.Span), Part(version.Dateline?.Raw, version.Dateline?.Span)),
    ];

    private static List<Block> Part(TextPart? part) => Part(part?.Text, part?.Span);

    private static List<Block> Part(string? text, SourceSpan? span) => string.IsNullOrWhiteSpace(text) ? [] : [new Block(BlockKind.Paragraph, text, span)];

    private static Block Line(Contact contact) => new(
        BlockKind.Paragraph,
        string.Join(" · ", new[] { contact.Name, contact.Role, contact.Organisation }.Concat(contact.Phones.Select(p => p.Raw)).Concat(contact.Emails).Where(t => !string.IsNullOrWhiteSpace(t))),
        contact.Span);

    /// <summary>The row whose part of the version begins last before the finding; -1 for the whole.</summary>
    private static int PlaceOf(Finding finding, List<((int, int) Start, int Place)> starts)
    {
        if (finding.Span is null)
        {
            return -1;
        }

        var at = Position(finding.Span);
        return starts.Where(s => s.Start.CompareTo(at) <= 0).OrderBy(s => s.Start).Select(s => s.Place).LastOrDefault(-1);
    }

    private static (int, int) Position(SourceSpan span) => (span.Line, span.Column);
}
