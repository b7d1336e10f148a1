using System.Text.RegularExpressions;
using Distribution.Texts;

namespace Distribution.Reading.Documents;

/// <summary>Turns the bytes of a document into its text and blocks, whatever its format.</summary>
internal static partial class DocumentReader
{
    /// <summary>The document, or why it cannot be read.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="fileName">Its name: a hint of the format, no more.</param>
    public static (DocumentText? Document, Finding? Refusal) Read(ReadOnlyMemory<byte> bytes, string fileName)
    {
        if (bytes.IsEmpty)
        {
            return (null, Finding.Error("document-empty"));
        }

        if (TextDecoder.Decode(bytes.Span) is not { } text)
        {
            return (null, Finding.Error("document-binary"));
        }

        if (text.All(c => char.IsWhiteSpace(c) || Letters.IsInvisible(c)))
        {
            return (null, Finding.Error("document-empty"));
        }

        if (IsHtml(text, fileName) && HtmlNesting.IsTooDeep(text))
        {
            return (null, Finding.Error("document-unreadable", ("reason", "its elements are nested too deep")));
        }

        var document = Layout(text, fileName);
        return document.Blocks.Count == 0 ? (null, Finding.Error("document-empty")) : (document, null);
    }

    private static DocumentText Layout(string text, string fileName)
    {
        if (IsHtml(text, fileName))
        {
            return HtmlText.Read(text);
        }

        return IsMarkdown(text, fileName) ? MarkdownText.Read(text) : PlainText.Read(text);
    }

    private static bool IsHtml(string text, string fileName) =>
        Named(fileName, ".html", ".htm", ".xhtml") || HtmlStart().IsMatch(text);

    private static bool IsMarkdown(string text, string fileName) =>
        Named(fileName, ".md", ".markdown") || MarkdownText.FrontMatterEnd(text) > 0;

    private static bool Named(string fileName, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (fileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body|h[1-6]|p|div|article|section)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex HtmlStart();
}
