using System.Text;
using AngleSharp.Dom;
using Distribution.Texts;

namespace Distribution.Reading.Documents;

/// <summary>Builds the extracted text and the blocks of a page while its tree is walked once.</summary>
internal sealed class HtmlLayout(string before)
{
    private const int DeepestNesting = 200; // deeper is no document that a person wrote
    private readonly StringBuilder extracted = new(before);
    private readonly StringBuilder pending = new();
    private readonly List<Mark> pendingMarks = [];
    private readonly List<(DocumentBlockKind Kind, int Start, int Length, int Level, bool Emphatic, List<Mark> Marks)> found = [];
    private (DocumentBlockKind Kind, int Level) current = (DocumentBlockKind.Paragraph, 0);

    public void Add(INode node) => Walk(node, 0);

    public DocumentText Done(IReadOnlyDictionary<string, PlacedText>? fields)
    {
        Flush();
        var text = extracted.ToString();
        return new DocumentText(text, [.. found.SelectMany(b => Blocks(text, b))], fields);
    }

    private void Walk(INode node, int depth)
    {
        if (depth > DeepestNesting)
        {
            return;
        }

        switch (node)
        {
            case IText text:
                AddText(text.Data, inPre: current.Kind == DocumentBlockKind.Preformatted);
                break;
            case IElement element:
                Walk(element, element.LocalName, depth);
                break;
            default:
                WalkChildren(node, depth);
                break;
        }
    }

    private void Walk(IElement element, string name, int depth)
    {
        switch (name)
        {
            case "script" or "style" or "template" or "noscript" or "head" or "nav" or "button" or "select" or "svg" or "iframe":
                break;
            case "br":
                pending.Append('\n');
                break;
            case "hr":
                Flush();
                break;
            case "table" when IsGrid(element):
                AddTable(element);
                break;
            case "strong" or "b":
                Marked(element, MarkKind.Strong, target: null, depth);
                break;
            case "em" or "i":
                Marked(element, MarkKind.Emphasis, target: null, depth);
                break;
            case "a" when element.GetAttribute("href") is { Length: > 0 } target:
                Marked(element, MarkKind.Link, target, depth);
                break;
            case "q":
                pending.Append('"');
                WalkChildren(element, depth);
                pending.Append('"');
                break;
            default:
                if (IsBlock(name))
                {
                    WalkBlock(element, name, depth);
                }
                else
                {
                    WalkChildren(element, depth);
                }

                break;
        }
    }

    private void WalkBlock(IElement element, string name, int depth)
    {
        Flush();
        var outer = current;
        current = name switch
        {
            ['h', >= '1' and <= '6'] => (DocumentBlockKind.Heading, name[1] - '0'),
            "li" or "dd" => (DocumentBlockKind.ListItem, 0),
            "blockquote" => (DocumentBlockKind.Quote, 0),
            "pre" => (DocumentBlockKind.Preformatted, 0),
            _ => current,
        };
        WalkChildren(element, depth);
        Flush();
        current = outer;
    }

    private void WalkChildren(INode node, int depth)
    {
        foreach (var child in node.ChildNodes)
        {
            Walk(child, depth + 1);
        }
    }

    private void Marked(IElement element, MarkKind kind, string? target, int depth)
    {
        var start = pending.Length;
        var blocks = found.Count;
        WalkChildren(element, depth);
        if (blocks == found.Count && pending.Length > start)
        {
            pendingMarks.Add(new Mark(start, pending.Length - start, kind, target));
        }
    }

    private void AddText(string text, bool inPre)
    {
        foreach (var c in text)
        {
            pending.Append(!inPre && char.IsWhiteSpace(c) && c != '\u00A0' ? ' ' : c);
        }
    }

    private static bool IsBlock(string name) => name is "p" or "div" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "li" or "dl" or "dt" or "dd"
        or "blockquote" or "pre" or "section" or "article" or "header" or "footer" or "main" or "aside" or "address" or "center" or "table" or "tbody" or "thead" or "tfoot"
        or "tr" or "td" or "th" or "figure" or "figcaption" or "form" or "fieldset" or "body" or "html" or "caption" or "details" or "summary";

    /// <summary>A table of data, not of layout: at least two rows of two short cells, no blocks in them.</summary>
    private static bool IsGrid(IElement table)
    {
        var rows = table.QuerySelectorAll("tr");
        return rows.Length >= 2 && rows.Count(r => r.Children.Length >= 2) >= 2 && table.QuerySelector("table, p, h1, h2, h3, ul, div") is null
            && table.QuerySelectorAll("td, th").All(c => c.TextContent.Length < 200);
    }

    private void AddTable(IElement table)
    {
        Flush();
        var rows = table.QuerySelectorAll("tr").Select(r => string.Join('\t', r.Children.Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))));
        pending.Append(string.Join('\n', rows));
        var outer = current;
        current = (DocumentBlockKind.Table, 0);
        Flush();
        current = outer;
    }

    private void Flush()
    {
        var text = pending.ToString();
        pending.Clear();
        if (!string.IsNullOrWhiteSpace(text))
        {
            var start = extracted.Length;
            extracted.Append(text).Append('\n');
            var marks = pendingMarks.Select(m => m with { Start = m.Start + start }).ToList();
            found.Add((current.Kind, start, text.Length, current.Level, IsEmphatic(text, pendingMarks), marks));
        }

        pendingMarks.Clear();
    }

    private static bool IsEmphatic(string text, List<Mark> marks) =>
        marks.Where(m => m.Kind != MarkKind.Link).Any(m => string.IsNullOrWhiteSpace(text[..m.Start]) && string.IsNullOrWhiteSpace(text[(m.Start + m.Length)..]));

    /// <summary>A blank line in a block parts it in two: some pages know no other paragraphs.</summary>
    private static IEnumerable<DocumentBlock> Blocks(string text, (DocumentBlockKind Kind, int Start, int Length, int Level, bool Emphatic, List<Mark> Marks) block)
    {
        var lines = new List<PlacedText>();
        var end = block.Start + block.Length;
        for (var start = block.Start; start <= end;)
        {
            var stop = text.IndexOf('\n', start, end - start);
            stop = stop < 0 ? end : stop;
            var line = PlacedText.Of(text, start, stop - start, block.Marks);
            start = stop + 1;
            if (!line.IsEmpty)
            {
                lines.Add(line);
            }
            else if (lines.Count > 0 && block.Kind is not (DocumentBlockKind.Preformatted or DocumentBlockKind.Table))
            {
                yield return new DocumentBlock(block.Kind, lines, block.Level, Gap: true, block.Emphatic);
                lines = [];
            }
        }

        if (lines.Count > 0)
        {
            yield return new DocumentBlock(block.Kind, lines, block.Level, Gap: true, block.Emphatic);
        }
    }
}
