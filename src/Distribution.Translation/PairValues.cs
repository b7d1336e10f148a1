using Distribution.Translation.Alignments;
using Distribution.Translation.Values;

namespace Distribution.Translation;

/// <summary>Numbers and dates of a pair of passages that found no counterpart on the other side.</summary>
internal sealed class PairValues
{
    private PairValues(Pair pair)
    {
        Pair = pair;
        SourceDates = [.. pair.Source.SelectMany(p => p.Mentions.Dates)];
        VersionDates = [.. pair.Version.SelectMany(p => p.Mentions.Dates)];
        SourceNumbers = [.. pair.Source.SelectMany(p => p.Mentions.Numbers)];
        VersionNumbers = [.. pair.Version.SelectMany(p => p.Mentions.Numbers)];

        Strike(SourceDates, VersionDates, (s, v) => s.Means(v));
        StrikeNumbers(SourceNumbers, VersionNumbers);
        Spell(SourceDates, VersionNumbers);
        Spell(VersionDates, SourceNumbers);
    }

    public Pair Pair { get; }

    public List<DateMention> SourceDates { get; }

    public List<DateMention> VersionDates { get; }

    public List<NumberMention> SourceNumbers { get; }

    public List<NumberMention> VersionNumbers { get; }

    /// <param name="pairs">The pairs, in the order of the text.</param>
    /// <param name="isSourceRead">Whether numbers in words are understood in the language of the source.</param>
    /// <param name="isVersionRead">Whether they are in that of the version.</param>
    public static IReadOnlyList<PairValues> Of(IReadOnlyList<Pair> pairs, bool isSourceRead, bool isVersionRead)
    {
        var all = pairs.Select(p => new PairValues(p)).ToList();
        foreach (var (here, next) in all.Zip(all.Skip(1)))
        {
            Move(here, next);
            Move(next, here);
        }

        all.ForEach(p => p.Settle(isSourceRead, isVersionRead));
        return all;
    }

    /// <summary>A sentence that moved into the neighbouring paragraph took its number along; two numbers that changed places are no move.</summary>
    private static void Move(PairValues from, PairValues to)
    {
        if (!from.VersionNumbers.Exists(IsMissed) && !to.SourceNumbers.Exists(IsMissed))
        {
            StrikeNumbers(from.SourceNumbers, to.VersionNumbers);
        }
    }

    /// <summary>What may be a number, and found no counterpart, is none.</summary>
    private void Settle(bool isSourceRead, bool isVersionRead)
    {
        SourceNumbers.RemoveAll(n => !IsMissed(n));
        VersionNumbers.RemoveAll(n => !IsMissed(n));
        Doubt(SourceNumbers, VersionNumbers, isVersionRead);
        Doubt(VersionNumbers, SourceNumbers, isSourceRead);
        var isSourceDated = SourceDates.Exists(d => d.IsCertain);
        var isVersionDated = VersionDates.Exists(d => d.IsCertain);
        SourceDates.RemoveAll(d => !d.IsCertain && !isVersionDated);
        VersionDates.RemoveAll(d => !d.IsCertain && !isSourceDated);
    }

    private static void StrikeNumbers(List<NumberMention> source, List<NumberMention> version)
    {
        // The surest first, so that digits are not used up by an article that may mean "one".
        for (var least = Certainty.Digits; least >= Certainty.Possible; least--)
        {
            Strike(source, version, (s, v) => s.Certainty >= least && v.Certainty >= least && s.Means(v));
        }
    }

    private static void Strike<T>(List<T> source, List<T> version, Func<T, T, bool> isSame)
        where T : class
    {
        foreach (var stated in source.ToList())
        {
            if (version.Find(v => isSame(stated, v)) is { } answer)
            {
                source.Remove(stated);
                version.Remove(answer);
            }
        }
    }

    /// <summary>Strikes dates whose numbers all stand on the other side, in a way of writing dates that was not understood.</summary>
    private static void Spell(List<DateMention> dates, List<NumberMention> numbers)
    {
        foreach (var date in dates.ToList())
        {
            var spelt = date.Numbers.Select(n => numbers.Find(m => m.Values.Contains(n))).ToList();
            if (spelt.Count > 0 && spelt.TrueForAll(m => m is not null))
            {
                dates.Remove(date);
                spelt.ForEach(m => numbers.Remove(m!));
            }
        }
    }

    /// <summary>A language whose number words are not known may have written out what stands in digits here, but hardly where it has other digits itself.</summary>
    private static void Doubt(List<NumberMention> numbers, List<NumberMention> others, bool isOtherRead)
    {
        if (isOtherRead || others.Count > 0)
        {
            return;
        }

        numbers.RemoveAll(n => n.Certainty == Certainty.Written);
        for (var index = 0; index < numbers.Count; index++)
        {
            var isOftenWrittenOut = numbers[index].Values[0] <= 100;
            numbers[index] = isOftenWrittenOut ? numbers[index] with { Certainty = Certainty.Written } : numbers[index];
        }
    }

    private static bool IsMissed(NumberMention number) => number.Certainty != Certainty.Possible;
}
