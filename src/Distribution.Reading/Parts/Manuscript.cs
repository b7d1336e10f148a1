using Distribution.Reading.Documents;
using Distribution.Reading.Vocabularies;
using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>A document on its way to a release text: its blocks, and what each was recognised as. No block is two parts.</summary>
internal sealed class Manuscript
{
    private readonly PartKind?[] taken;
    private readonly PlacedText[] texts;

    public Manuscript(DocumentText document, LanguageTag language, ReadingContext context)
    {
        (Document, Language, Context) = (document, language, context);
        Words = Vocabulary.Of(language);
        taken = new PartKind?[document.Blocks.Count];
        texts = [.. document.Blocks.Select(b => b.Text)];
    }

    public DocumentText Document { get; }

    public LanguageTag Language { get; }

    public ReadingContext Context { get; }

    public Vocabulary Words { get; }

    public List<Finding> Findings { get; } = [];

    public List<Proposal> Proposals { get; } = [];

    public int Count => taken.Length;

    /// <summary>The block whose last words are the end mark; null where the mark stands alone or is missing.</summary>
    public int? EndsInside { get; set; }

    public DocumentBlock Block(int block) => Document.Blocks[block];

    /// <summary>What is left of the block's text.</summary>
    public PlacedText Text(int block) => texts[block];

    public bool IsFree(int block) => taken[block] is null;

    public bool Is(int block, PartKind part) => taken[block] == part;

    public void Take(int block, PartKind part) => taken[block] ??= part;

    /// <summary>Gives a block back that turned out to be something else.</summary>
    public void Free(int block) => taken[block] = null;

    /// <summary>Cuts off what was recognised within a block.</summary>
    public void Keep(int block, PlacedText rest) => texts[block] = rest;

    public SourceSpan SpanOf(PlacedText text) => Document.SpanOf(text);

    public TextPart Part(PlacedText text, double confidence) => new(text.Text, SpanOf(text), confidence);

    public IEnumerable<int> All(PartKind part) => Enumerable.Range(0, Count).Where(i => taken[i] == part);

    /// <summary>Running text: a sentence that ends, or more than any headline has.</summary>
    public bool IsProse(int block)
    {
        var text = texts[block].Text;
        return Block(block) is { Kind: DocumentBlockKind.Paragraph or DocumentBlockKind.Quote, Emphatic: false }
            && (text.Length > (Words.Spaced ? 300 : 60) || (IsLong(text) && EndsSentence(text)));
    }

    /// <summary>First free block of running text; <see cref="Count"/> without one.</summary>
    public int FirstProse() => Enumerable.Range(0, Count).FirstOrDefault(i => IsFree(i) && IsProse(i), Count);

    public static bool EndsSentence(string text) => text.TrimEnd('"', '\'', '\u201D', '\u2019', '\u00BB', '\u201C', ')', ' ', '\u300D', '\u300F', '\u203A', '*') is [.., '.' or '!' or '?' or '\u3002' or '\uFF01' or '\uFF1F' or '\u061F' or '\u2026' or '\u06D4'];

    private bool IsLong(string text) => Words.Spaced ? Letters.WordsOf(text) >= 8 : text.Length >= 20;
}
