using System.Collections.Frozen;
using Distribution.Texts;

namespace Distribution.Reading.Documents;

/// <summary>What was taken out of a document: its text, the blocks of it, and the head matter that named fields hold.</summary>
internal sealed class DocumentText
{
    private readonly int[] lineStarts;

    public DocumentText(string extracted, IReadOnlyList<DocumentBlock> blocks, IReadOnlyDictionary<string, PlacedText>? fields = null)
    {
        (Extracted, Blocks) = (extracted, blocks);
        Fields = (fields ?? new Dictionary<string, PlacedText>(StringComparer.Ordinal)).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        lineStarts = [0, .. Enumerable.Range(0, extracted.Length).Where(i => extracted[i] == '\n').Select(i => i + 1)];
    }

    /// <summary>The text that spans count in; lines end with a line feed.</summary>
    public string Extracted { get; }

    public IReadOnlyList<DocumentBlock> Blocks { get; }

    /// <summary>Fields of a front matter, by name.</summary>
    public IReadOnlyDictionary<string, PlacedText> Fields { get; }

    public SourceSpan SpanOf(PlacedText text) => SpanOf(text.Start, text.End);

    public SourceSpan SpanOf(int start, int end)
    {
        var found = Array.BinarySearch(lineStarts, start);
        var line = found >= 0 ? found : ~found - 1;
        return new SourceSpan(line + 1, start - lineStarts[line] + 1, end - start);
    }
}
