using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Distribution.Reading.Documents;

/// <summary>HTML to blocks, the way a browser would show them: block elements and line breaks, whatever their nesting.</summary>
internal static class HtmlText
{
    private static readonly HtmlParserOptions Options = new() { IsScripting = false };

    public static DocumentText Read(string html) => Read(html, fields: null);

    public static DocumentText Read(string html, IReadOnlyDictionary<string, PlacedText>? fields, string before = "")
    {
        using var page = new HtmlParser(Options).ParseDocument(html);
        var layout = new HtmlLayout(before);
        layout.Add(page.Body ?? (INode)page);
        return layout.Done(fields);
    }
}
