using Markdig;

namespace Distribution.Reading.Documents;

/// <summary>Markdown, with or without YAML front matter: rendered as HTML and laid out as that.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseEmphasisExtras().DisableHtml().Build();

    public static DocumentText Read(string text)
    {
        var end = FrontMatterEnd(text);
        var html = Markdown.ToHtml(text[end..], Pipeline);
        return HtmlText.Read(html, end > 0 ? FrontMatter.Fields(text[..end]) : null, before: text[..end]);
    }

    /// <summary>Where the front matter ends; 0 without one.</summary>
    public static int FrontMatterEnd(string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
        {
            return 0;
        }

        var close = text.IndexOf("\n---", 3, StringComparison.Ordinal);
        if (close < 0 || !text[4..close].Contains(':', StringComparison.Ordinal))
        {
            return 0;
        }

        var end = text.IndexOf('\n', close + 1);
        return end < 0 ? text.Length : end + 1;
    }
}
