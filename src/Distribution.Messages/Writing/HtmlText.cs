using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Distribution.Texts;

namespace Distribution.Messages.Writing;

/// <summary>Text as HTML: everything encoded, other directions isolated, marks and addresses as elements.</summary>
internal static class HtmlText
{
    /// <summary>The attribute that isolates where <c>dir</c> alone does not.</summary>
    public const string IsolateStyle = " style=\"unicode-bidi:isolate\"";

    /// <summary>Encodes what HTML knows as its own, and leaves every script readable in the source.</summary>
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // A span instead of bdi, which some web mailers drop; the style for clients that know no dir on a span.
    private const string Isolate = $"<span dir=\"{{0}}\"{IsolateStyle}>";
    private static readonly CompositeFormat IsolateStart = CompositeFormat.Parse(Isolate);

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
    public static string Of(string text, IReadOnlyList<Mark> marks, bool rightToLeft)
    {
        var html = new StringBuilder();
        foreach (var piece in Pieces.Of(text, rightToLeft))
        {
            var marked = Marked(text, piece, marks);
            html.Append(piece.Kind switch
            {
                PieceKind.Plain => marked,
                _ when rightToLeft => Isolated(piece.In(text), Linked(piece, text, marks, marked)),
                _ => Linked(piece, text, marks, marked),
            });
        }

        return html.ToString();
    }

    /// <summary>A rendered layout without the empty lines that its conditions leave, CRLF.</summary>
    public static string LaidOut(string html) =>
        string.Concat(html.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => $"{line}\r\n"));

    private static string Isolated(string text, string html) =>
        $"{string.Format(CultureInfo.InvariantCulture, IsolateStart, Bidi.StartsRightToLeft(text) ? "rtl" : "ltr")}{html}</span>";

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
    private static string Marked(string text, Piece piece, IReadOnlyList<Mark> marks)
    {
        var cuts = marks.SelectMany(m => new[] { m.Start, m.Start + m.Length }).Where(c => c > piece.Start && c < piece.End)
            .Append(piece.Start).Append(piece.End).Distinct().Order().ToList();
        return string.Concat(cuts.Zip(cuts.Skip(1), (from, to) => Cut(text, from, to, marks)));
    }

    private static string Cut(string text, int from, int to, IReadOnlyList<Mark> marks)
    {
        var html = Encoder.Encode(OneLine.Visible(text.AsSpan(from, to - from)));
        foreach (var mark in marks.Where(m => m.Start <= from && m.Start + m.Length >= to))
        {
            html = mark.Kind switch
            {
                MarkKind.Strong => $"<strong>{html}</strong>",
                MarkKind.Emphasis => $"<em>{html}</em>",
                MarkKind.Link when Links.IsSafe(mark.Target) => $"<a href=\"{Encoder.Encode(mark.Target)}\">{html}</a>",
                _ => html,
            };
        }

        return html;
    }
}
