using Distribution.Messages.Composition;
using Distribution.Messages.Writing;
using Distribution.Texts;

namespace Distribution.Messages;

/// <summary>The text of a release as HTML for a web page, written as in the mails: encoded, marks and addresses as elements, words of the other direction isolated.</summary>
/// <param name="text">The text.</param>
public sealed class PageText(ReleaseText text)
{
    /// <summary>Whether the text runs from right to left: by the profile of its language, or where that is unknown by its first letter.</summary>
    public bool IsRightToLeft { get; } = TextFields.RunsRightToLeft(text);

    /// <summary>What the release is called, as plain text on one line: its title, or its dateline and first words where it has none; never empty.</summary>
    public string Headline { get; } = Composition.Headline.Of(text);

    /// <summary>One line of the document; empty where null.</summary>
    public string Line(string? line) => ForPage(HtmlText.Of(Bidi.Inline(OneLine.Of(line), IsRightToLeft)));

    /// <summary>A block's text with its marks; of a table the text of one cell after the other is <see cref="Line"/>'s.</summary>
    public string Block(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return ForPage(HtmlText.Of(block.Text, block.Marks, IsRightToLeft));
    }

    // Browsers isolate what has a dir; the style is for mailers, and a page's Content-Security-Policy forbids it. Text cannot hold it: its quotes are encoded.
    private static string ForPage(string html) =>
        html.Replace(HtmlText.IsolateStyle, "", StringComparison.Ordinal).Replace(HtmlText.WholeStyle, " class=\"whole\"", StringComparison.Ordinal);
}
