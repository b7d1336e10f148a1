using Distribution.Texts;
using Distribution.Texts.Languages;
using Distribution.Messages.Writing;
using Fluid;

namespace Distribution.Messages.Templates;

/// <summary>What mails in one language are worded with: its words, and the layouts they stand in.</summary>
internal sealed class Wording(LanguageTag language, IReadOnlyDictionary<string, Template> words, IReadOnlyDictionary<string, Template> layouts)
{
    /// <summary>The language of the words.</summary>
    public LanguageTag Language { get; } = language;

    /// <summary>How it writes dates, and its direction.</summary>
    public LanguageProfile Profile { get; } = LanguageProfiles.For(language);

    /// <summary>The names of its words.</summary>
    public IEnumerable<string> Words => words.Keys;

    /// <summary>Whether there is such a word.</summary>
    public bool Has(string word) => words.ContainsKey(word);

    /// <summary>A word or sentence with its values: one line, isolates of <see cref="Bidi"/> in it.</summary>
    public string Say(string word, Fields values) =>
        words.TryGetValue(word, out var template) ? template.Render(values, NullEncoder.Default) : throw new UnknownFieldException(word);

    /// <summary>A whole text.</summary>
    public string LayOut(string layout, Fields fields, Medium medium) => layouts[layout].Render(fields, medium.Encoder);
}
