using Distribution.Texts;

namespace Distribution.Reading;

/// <summary>What came of reading a document: its text, or the one finding that says why it could not be read.</summary>
public sealed record ReadResult
{
    private ReadResult(ReleaseText? text, Finding? refusal) => (Text, Refusal) = (text, refusal);

    /// <summary>The text, with its own findings; null where the document was refused.</summary>
    public ReleaseText? Text { get; }

    /// <summary>Why it was refused (<c>document-empty</c>, <c>document-binary</c>, <c>document-unreadable</c>); null where it was read.</summary>
    public Finding? Refusal { get; }

    internal static ReadResult Of(ReleaseText text) => new(text, refusal: null);

    /// <summary>A document that was refused, by the reader or by whoever could not even open its file.</summary>
    public static ReadResult Refused(Finding refusal) => new(text: null, refusal);
}
