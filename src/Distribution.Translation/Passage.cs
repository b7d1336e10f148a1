using System.Globalization;
using Distribution.Texts;
using Distribution.Translation.Values;

namespace Distribution.Translation;

/// <summary>One passage of a text with what must be the same in every language.</summary>
/// <param name="Place">What it is.</param>
/// <param name="Number">Which one among those of its place, from 1.</param>
/// <param name="Text">Its words.</param>
/// <param name="Letters">Letters and digits only, lower case, without a dateline at the head: what two copies have in common.</param>
/// <param name="Span">Where it stood; null where it was not read from a document.</param>
/// <param name="Mentions">Its numbers, dates and addresses.</param>
internal sealed record Passage(Place Place, int Number, string Text, string Letters, SourceSpan? Span, Mentions Mentions)
{
    /// <summary>How a finding names the place of the release's own date, which is no passage.</summary>
    public const string DatelineName = "dateline";

    private const int ExcerptLength = 60;

    /// <summary>How a finding names it: the number of a paragraph, else the kind with its number.</summary>
    public string Name => Place switch
    {
        Place.Title => "title",
        Place.Subtitle => "subtitle",
        Place.Paragraph => Number.ToString(CultureInfo.InvariantCulture),
        Place.Subhead => $"subhead {Number}",
        Place.ListItem => $"list item {Number}",
        Place.Boilerplate => $"boilerplate {Number}",
        _ => $"note {Number}",
    };

    /// <summary>Its first words, for whoever looks for it.</summary>
    public string Excerpt => Text.Length <= ExcerptLength ? Text : $"{Text[..(char.IsHighSurrogate(Text[ExcerptLength - 1]) ? ExcerptLength - 1 : ExcerptLength)].TrimEnd()}…";
}
