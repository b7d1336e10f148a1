using Distribution.Texts;
using Distribution.Translation.Values;

namespace Distribution.Translation.Checks;

/// <summary>Numbers by value. Where none of the two is in digits, a person decides: words are read with less certainty.</summary>
internal static class NumbersCheck
{
    public static IEnumerable<Finding> Of(Comparison comparison) => comparison.Values.SelectMany(Of);

    private static IEnumerable<Finding> Of(PairValues values)
    {
        // Digits answer digits before they answer words; within those, in the order of the text.
        var (source, version) = (Ordered(values.SourceNumbers), Ordered(values.VersionNumbers));
        var both = Math.Min(source.Count, version.Count);
        IEnumerable<Finding> found =
        [
            .. source.Zip(version, (s, v) => Differs(values.Pair.Name, s, v)),
            .. source.Skip(both).Select(s => Missing(values.Pair.Name, s)),
            .. version.Skip(both).Select(v => Added(values.Pair.Name, v)),
        ];
        return found.Select(f => f.At(values.Pair.Span));
    }

    private static Finding Differs(string paragraph, NumberMention source, NumberMention version) => IsSure(source) || IsSure(version)
        ? Finding.Error("number-differs", ("paragraph", paragraph), ("source", source.Raw), ("version", version.Raw))
        : Finding.Warning("written-number-differs", ("paragraph", paragraph), ("source", source.Raw), ("version", version.Raw));

    private static Finding Missing(string paragraph, NumberMention source) => IsSure(source)
        ? Finding.Error("number-missing", ("paragraph", paragraph), ("source", source.Raw))
        : Finding.Warning("written-number-missing", ("paragraph", paragraph), ("source", source.Raw));

    private static Finding Added(string paragraph, NumberMention version) => IsSure(version)
        ? Finding.Error("number-added", ("paragraph", paragraph), ("version", version.Raw))
        : Finding.Warning("written-number-added", ("paragraph", paragraph), ("version", version.Raw));

    private static bool IsSure(NumberMention number) => number.Certainty == Certainty.Digits;

    private static List<NumberMention> Ordered(IEnumerable<NumberMention> numbers) => [.. numbers.OrderByDescending(n => n.Certainty).ThenBy(n => n.Start)];
}
