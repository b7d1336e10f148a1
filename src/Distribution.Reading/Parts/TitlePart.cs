using Distribution.Reading.Documents;
using Distribution.Reading.Vocabularies;
using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>Title and subtitle: headings of the page, or the first lines of the head that read like one.</summary>
internal static class TitlePart
{
    private const int LongestTitle = 300; // characters
    private const int LongestSentence = 160;
    private static readonly string[] TitleFields = ["title", "headline"];
    private static readonly string[] SubtitleFields = ["subtitle", "subheadline", "chapeau-text", "chapeau", "chapo", "lead", "description", "summary", "excerpt", "teaser"];

    /// <summary>Takes both.</summary>
    /// <param name="manuscript">The document.</param>
    /// <param name="story">The block that the story starts with.</param>
    /// <param name="hasDateline">Whether a dateline shows that it starts there.</param>
    public static (TextPart? Title, TextPart? Subtitle) Take(Manuscript manuscript, int story, bool hasDateline)
    {
        var fields = manuscript.Document.Fields;
        var fieldTitle = Field(manuscript, TitleFields);
        if (fields.Count > 0 && fieldTitle is not null)
        {
            return (fieldTitle, Field(manuscript, SubtitleFields) ?? Subtitle(manuscript, -1, story));
        }

        var title = Heading(manuscript, story) ?? FirstLine(manuscript, story) ?? (hasDateline ? SentenceAbove(manuscript, story) : null);
        if (title is not { } at)
        {
            return (null, null);
        }

        manuscript.Take(at, PartKind.Title);
        return (manuscript.Part(manuscript.Text(at), manuscript.Block(at).Kind == DocumentBlockKind.Heading ? 0.98 : 0.85), Subtitle(manuscript, at, story));
    }

    /// <summary>Whether a line of the head may be a title by its words.</summary>
    public static bool ReadsLikeTitle(Manuscript manuscript, int block)
    {
        var text = manuscript.Text(block).Text;
        return text.Length <= LongestTitle && IsLongEnough(manuscript, text) && !IsUnfinished(manuscript, text) && text[^1] is not (':' or '\uFF1A' or ',')
            && !text.Contains('@', StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal) && !manuscript.IsProse(block)
            && manuscript.Block(block).Kind is DocumentBlockKind.Paragraph or DocumentBlockKind.Heading or DocumentBlockKind.Table;
    }

    /// <summary>A line that ends with an article or preposition goes on in the next: it is running text or a fragment.</summary>
    public static bool IsUnfinished(Manuscript manuscript, string text) =>
        manuscript.Words.Spaced && manuscript.Words.Connectives.Contains(Folding.Fold(text[(text.LastIndexOf(' ') + 1)..]));

    private static TextPart? Field(Manuscript manuscript, string[] names) =>
        names.Select(n => manuscript.Document.Fields.GetValueOrDefault(n)).FirstOrDefault(f => f is not null) is { } field ? manuscript.Part(field, 1) : null;

    private static int? Heading(Manuscript manuscript, int story)
    {
        var headings = Enumerable.Range(0, story).Where(i => manuscript.IsFree(i) && manuscript.Block(i).Kind == DocumentBlockKind.Heading).ToList();
        return headings.Count == 0 ? null : headings.MinBy(i => (manuscript.Block(i).Level, i));
    }

    private static int? FirstLine(Manuscript manuscript, int story)
    {
        for (var i = 0; i < story; i++)
        {
            if (!manuscript.IsFree(i))
            {
                continue;
            }

            if (ReadsLikeTitle(manuscript, i))
            {
                return i;
            }

            if (IsUnfinished(manuscript, manuscript.Text(i).Text))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Some titles are a sentence with its stop; what shows it is the dateline in the paragraph behind.</summary>
    private static int? SentenceAbove(Manuscript manuscript, int story) =>
        Enumerable.Range(0, story).Where(manuscript.IsFree).ToList() is [var only] && manuscript.Text(only).Length <= LongestSentence ? only : null;

    private static TextPart? Subtitle(Manuscript manuscript, int title, int story)
    {
        var next = title + 1;
        while (next < story && !manuscript.IsFree(next))
        {
            next++;
        }

        if (next >= story || !IsSubtitle(manuscript, next))
        {
            return null;
        }

        manuscript.Take(next, PartKind.Subtitle);
        return manuscript.Part(manuscript.Text(next), 0.8);
    }

    private static bool IsSubtitle(Manuscript manuscript, int block) =>
        manuscript.Block(block).Kind == DocumentBlockKind.Heading || manuscript.Block(block).Emphatic
        || (ReadsLikeTitle(manuscript, block) && !IsLabelledDate(manuscript, manuscript.Text(block).Text)
            && (manuscript.Text(block).Text.Any(Letters.IsUnspaced) ? manuscript.Text(block).Length >= 6 : Letters.WordsOf(manuscript.Text(block).Text) >= 4));

    /// <summary>When something takes place: "Date and time of the event: …".</summary>
    private static bool IsLabelledDate(Manuscript manuscript, string text) =>
        manuscript.Words.Dates.Find(text) is [var date, ..] && text[..date.Start].TrimEnd() is [.., ':' or '\uFF1A'];

    private static bool IsLongEnough(Manuscript manuscript, string text) =>
        text.Any(Letters.IsUnspaced) ? text.Length >= 6 && !IsIssuer(manuscript, text) : Letters.WordsOf(text) >= 3;

    /// <summary>The name of a company or office alone, as it stands above many titles in Japanese and Chinese.</summary>
    private static bool IsIssuer(Manuscript manuscript, string text) =>
        text.Length <= 15 && manuscript.Words.OrganisationWords.Find(text) is { Success: true } word && (word.Index == 0 || word.Index + word.Length == text.Length);
}
