using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Distribution.Reading.Documents;

/// <summary>HTML to blocks, the way a browser would show them: block elements and line breaks, whatever their nesting.</summary>
internal static class HtmlText
{
    private static readonly HtmlParserOptions Options = new() { IsScripting = false };

    /// <param name="html">The page.</param>
    /// <param name="fields">Fields of a front matter before it.</param>
    /// <param name="before">The front matter itself, which the extracted text begins with.</param>
    public static DocumentText Read(string html, IReadOnlyDictionary<string, PlacedText>? fields = null, string before = "")
    {
        using var page = new HtmlParser(Options).ParseDocument(html);
        var layout = new HtmlLayout(before);
        layout.Add(Content(page));
        return layout.Done(fields);
    }

    /// <summary>The part of the page that the page itself calls its main one, where it holds most of the text; else all.</summary>
    private static INode Content(IDocument page)
    {
        var body = page.Body ?? (INode)page;
        var main = page.QuerySelector("main") ?? page.QuerySelector("article");
        return main is not null && main.TextContent.Length * 2 > body.TextContent.Length ? main : body;
    }
}
