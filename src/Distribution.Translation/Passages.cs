using Distribution.Texts;
using Distribution.Translation.Values;

namespace Distribution.Translation;

/// <summary>The passages of one text.</summary>
/// <param name="Heads">Title and subtitle, as far as there are any.</param>
/// <param name="Blocks">Body, boilerplate and notes, in order.</param>
internal sealed record Passages(IReadOnlyList<Passage> Heads, IReadOnlyList<Passage> Blocks)
{
    public static Passages Of(ReleaseText text, MentionReader reader)
    {
        var counts = new Dictionary<Place, int>();
        return new Passages([.. Titles()], [.. text.Body.Select(b => Read(PlaceOf(b), b.Text, b.Span)), .. Apart(text.Boilerplate, Place.Boilerplate), .. Apart(text.Notes, Place.Note)]);

        IEnumerable<Passage> Titles()
        {
            if (text.Title is { } title)
            {
                yield return Read(Place.Title, title.Text, title.Span);
            }

            if (text.Subtitle is { } subtitle)
            {
                yield return Read(Place.Subtitle, subtitle.Text, subtitle.Span);
            }
        }

        IEnumerable<Passage> Apart(IEnumerable<Block> blocks, Place place) => blocks.Select(b => Read(place, b.Text, b.Span));

        Passage Read(Place place, string words, SourceSpan? span)
        {
            counts[place] = counts.GetValueOrDefault(place) + 1;
            return new Passage(place, counts[place], words, LettersOf(words, text.Dateline?.Raw), span, reader.Read(words));
        }
    }

    /// <summary>A first paragraph that was pasted twice brings its dateline along.</summary>
    private static string LettersOf(string words, string? dateline)
    {
        var own = dateline is not null && words.StartsWith(dateline, StringComparison.Ordinal) ? words[dateline.Length..] : words;
        return string.Concat(own.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
    }

    private static Place PlaceOf(Block block) => block.Kind switch
    {
        BlockKind.Subhead => Place.Subhead,
        BlockKind.ListItem => Place.ListItem,
        _ => Place.Paragraph,
    };
}
