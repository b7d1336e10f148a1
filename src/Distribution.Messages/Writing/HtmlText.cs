using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Distribution.Texts;

namespace Distribution.Messages.Writing;

/// <summary>Text as HTML: everything encoded, other directions isolated, marks and addresses as elements.</summary>
internal static class HtmlText
{
    /// <summary>Encodes what HTML knows as its own, and leaves every script readable in the source.</summary>
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // A span instead of bdi, which some web mailers drop; the style for clients that know no dir on a span.
    public const string IsolateStyle = " style=\"unicode-bidi:isolate\"";
    public const string WholeStyle = " style=\"unicode-bidi:isolate;white-space:nowrap\"";

    /// <summary>A line whose isolates are <see cref="Bidi"/>'s.</summary>
    public static string Of(string line)
    {
        var html = new StringBuilder();
        foreach (var part in line.Split(Bidi.Start))
        {
            var end = part.IndexOf(Bidi.End, StringComparison.Ordinal);
            html.Append(end < 0 ? Encoder.Encode(part) : Isolated(part[..end], Encoder.Encode(part[..end])) + Encoder.Encode(part[(end + 1)..]));
        }

        return html.ToString();
    }

    /// <summary>A block's text with its marks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">Its marks.</param>
    /// <param name="rightToLeft">Its direction.</param>
    /// <param name="italics">Whether its script has italics; where it has none, stress is weight.</param>
    public static string Of(string text, IReadOnlyList<Mark> marks, bool rightToLeft, bool italics = true)
    {
        var html = new StringBuilder();
        foreach (var piece in Pieces.Of(text, rightToLeft))
        {
            var marked = Marked(text, piece, marks, italics);
            html.Append(piece.Kind switch
            {
                PieceKind.Plain => marked,
                _ when rightToLeft => Isolated(piece.In(text), Linked(piece, text, marks, marked), piece.Kind is PieceKind.Phone ? WholeStyle : IsolateStyle),
                _ => Linked(piece, text, marks, marked),
            });
        }

        return html.ToString();
    }

    /// <summary>A rendered layout without the empty lines that its conditions leave, CRLF.</summary>
    public static string LaidOut(string html) =>
        string.Concat(html.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => $"{line}\r\n"));

    private static string Isolated(string text, string html, string style = IsolateStyle) =>
        $"<span dir=\"{(Bidi.StartsRightToLeft(text) ? "rtl" : "ltr")}\"{style}>{html}</span>";

    private static string Linked(Piece piece, string text, IReadOnlyList<Mark> marks, string html)
    {
        var target = piece.Kind switch
        {
            _ when marks.Any(m => m.Kind is MarkKind.Link && m.Start < piece.End && m.Start + m.Length > piece.Start) => null, // is one already
            PieceKind.Url when piece.In(text) is var url => url.StartsWith("www.", StringComparison.Ordinal) ? $"https://{url}" : url,
            PieceKind.Email => $"mailto:{piece.In(text)}",
            _ => null,
        };
        return target is null ? html : $"<a href=\"{Encoder.Encode(target)}\">{html}</a>";
    }

    // Marks may overlap one another and the pieces: the text is cut wherever one begins or ends, and each cut closes what it opened.
    private static string Marked(string text, Piece piece, IReadOnlyList<Mark> marks, bool italics)
    {
        var cuts = marks.SelectMany(m => new[] { m.Start, m.Start + m.Length }).Where(c => c > piece.Start && c < piece.End)
            .Append(piece.Start).Append(piece.End).Distinct().Order().ToList();
        return string.Concat(cuts.Zip(cuts.Skip(1), (from, to) => Cut(text, from, to, marks, italics)));
    }

    private static string Cut(string text, int from, int to, IReadOnlyList<Mark> marks, bool italics)
    {
        var html = Encoder.Encode(OneLine.Visible(text.AsSpan(from, to - from)));
        foreach (var mark in marks.Where(m => m.Start <= from && m.Start + m.Length >= to))
        {
            html = mark.Kind switch
            {
                MarkKind.Strong => $"<strong>{html}</strong>",
                MarkKind.Emphasis => italics ? $"<em>{html}</em>" : $"<em style=\"font-style:normal;font-weight:bold\">{html}</em>",
                MarkKind.Link when Links.IsSafe(mark.Target) => $"<a href=\"{Encoder.Encode(mark.Target)}\">{html}</a>",
                _ => html,
            };
        }

        return html;
    }
}
