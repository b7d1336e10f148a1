using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>The one place where the parts of a release are put together: each recogniser takes what it knows from what the others left.</summary>
internal static class Composition
{
    public static ReleaseText Compose(Manuscript manuscript)
    {
        var endMark = EndMarkPart.Take(manuscript);
        var notices = EmbargoPart.Take(manuscript);
        var headEnd = manuscript.FirstProse();
        var symbol = SymbolPart.Take(manuscript, headEnd);
        var date = DateLine.Take(manuscript, headEnd);
        var kicker = KickerPart.Take(manuscript, headEnd);
        ContactsPart.TakeBlocks(manuscript);
        headEnd = manuscript.FirstProse();
        var (dateline, story) = DatelinePart.Take(manuscript, date);
        story = Math.Min(story, manuscript.Count);
        var start = dateline is null ? headEnd : story;
        var (title, subtitle) = TitlePart.Take(manuscript, start, dateline is not null);
        start = Strays.Leave(manuscript, start, title, subtitle, dateline is not null);
        SectionsPart.Take(manuscript, start);
        TrailPart.Take(manuscript, start);
        date ??= dateline?.Date is { } day ? new DatePart(day, dateline.Raw, dateline.Span, dateline.Confidence) : null;
        var embargo = new EmbargoReading(manuscript, date, dateline).Read(notices);
        date ??= embargo is { Until: { } until } ? new DatePart(DateOnly.FromDateTime(until.DateTime), embargo.Raw, embargo.Span, 0.7) : null;
        var contacts = ContactsPart.Read(manuscript, dateline);
        var text = new ReleaseText
        {
            Language = manuscript.Language,
            Symbol = symbol,
            Kicker = kicker,
            Title = title,
            Subtitle = subtitle,
            Date = date,
            Dateline = dateline,
            Embargo = embargo,
            Body = BodyPart.Blocks(manuscript, start),
            EndMark = endMark,
            Boilerplate = SectionsPart.Blocks(manuscript, PartKind.Boilerplate),
            Notes = SectionsPart.Blocks(manuscript, PartKind.Notes),
            Contacts = contacts,
            Proposals = manuscript.Proposals,
        };
        WholeText.Check(manuscript, text);
        return text with { Findings = [.. manuscript.Findings.Distinct().OrderBy(f => f.Span?.Line ?? 0).ThenBy(f => f.Span?.Column ?? 0)] };
    }
}
