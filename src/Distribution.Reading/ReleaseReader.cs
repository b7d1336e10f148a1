using Distribution.Reading.Documents;
using Distribution.Reading.Parts;
using Distribution.Texts;

namespace Distribution.Reading;

/// <summary>Reads press releases: the bytes of a document in, its structured text with spans and findings out.</summary>
/// <remarks>Safe to use from several threads; make one and keep it. Foreign input never throws: what is wrong is a finding.</remarks>
public sealed class ReleaseReader
{
    private const int LargestDocument = 32 << 20; // no release that a person wrote is larger; bounds memory

    /// <summary>Makes a reader.</summary>
    public ReleaseReader()
    {
    }

    /// <summary>Reads a document: plain text, HTML or Markdown, in whatever encoding.</summary>
    /// <param name="document">Its bytes.</param>
    /// <param name="fileName">Its name, a hint of its format; may be empty.</param>
    /// <param name="context">The instant, the zones and the language expected.</param>
#pragma warning disable CA1822 // the reader is an object, so that it may come to hold a loaded detector of its own
    public ReadResult Read(ReadOnlyMemory<byte> document, string fileName, ReadingContext context)
#pragma warning restore CA1822
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(context);

        if (document.Length > LargestDocument)
        {
            return ReadResult.Refused(Finding.Error("document-too-large", ("megabytes", document.Length >> 20), ("most", LargestDocument >> 20)));
        }

        var (text, refusal) = DocumentReader.Read(document, fileName);
        if (text is null)
        {
            return ReadResult.Refused(refusal!);
        }

        var language = LanguageOfText.Detect(text, context.Expected);
        return ReadResult.Of(Composition.Compose(new Manuscript(text, language, context)));
    }
}
