using System.Globalization;
using System.Text;
using Distribution.Translation.Values;

namespace Distribution.Translation.Alignments;

/// <summary>What tells one passage from the others in any language.</summary>
/// <param name="Place">What it is.</param>
/// <param name="Length">Letters and digits, at least 1.</param>
/// <param name="Sentences">How many it has, at least 1.</param>
/// <param name="Facts">What must be the same in another language: numbers, dates, addresses, and whether there are brackets.</param>
/// <param name="Words">What may be alike in another language: the beginnings of words in Latin letters.</param>
internal sealed record Traits(Place Place, double Length, int Sentences, IReadOnlySet<string> Facts, IReadOnlySet<string> Words)
{
    private const string Stops = ".!?。！？؟…";
    private const int Beginning = 4; // letters: Simard's measure of a cognate

    public static Traits Of(Passage passage) =>
        new(passage.Place, Math.Max(1, passage.Letters.Length), SentencesIn(passage.Text), FactsOf(passage), LatinWords(passage.Text).ToHashSet(StringComparer.Ordinal));

    public static Traits Join(Traits first, Traits second) => new(
        first.Place,
        first.Length + second.Length,
        first.Sentences + second.Sentences,
        first.Facts.Union(second.Facts).ToHashSet(StringComparer.Ordinal),
        first.Words.Union(second.Words).ToHashSet(StringComparer.Ordinal));

    private static HashSet<string> FactsOf(Passage passage) =>
    [
        .. passage.Mentions.Numbers.Where(n => n.Certainty != Certainty.Possible).Select(n => string.Create(CultureInfo.InvariantCulture, $"#{n.Values[0]:0.####}")),
        .. passage.Mentions.Dates.Where(d => d.IsCertain).Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Month}/{d.Day}")),
        .. passage.Mentions.Emails.Concat(passage.Mentions.Phones).Concat(passage.Mentions.Urls).Select(a => a.Value),
        .. passage.Text.AsSpan().ContainsAny('(', '（') ? ["()"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> LatinWords(string text)
    {
        var word = new StringBuilder();
        var basic = string.Concat(text.Where(c => !char.IsSurrogate(c))); // half a pair cannot be normalised
        foreach (var sign in basic.Normalize(NormalizationForm.FormD).Append(' '))
        {
            if (char.IsAsciiLetter(sign))
            {
                word.Append(char.ToLowerInvariant(sign));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
            {
                if (word.Length >= Beginning)
                {
                    yield return word.ToString(0, Beginning);
                }

                word.Clear();
            }
        }
    }

    /// <summary>Runs of closing marks before a space or the end; Chinese marks need no space.</summary>
    private static int SentencesIn(string text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var isStop = Stops.Contains(text[at], StringComparison.Ordinal);
            var isClosed = at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) || (text[at] > '\u3000' && !Stops.Contains(text[at + 1], StringComparison.Ordinal));
            count += isStop && isClosed ? 1 : 0;
        }

        return Math.Max(1, count);
    }
}
