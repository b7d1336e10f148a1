namespace Distribution.Translation.Values;

/// <summary>A number that is being put together from its words: <c>two hundred and fifty thousand</c>.</summary>
/// <remarks>A multiplier takes everything smaller than itself that stands before it; a value is added where there is room for it below the last one.</remarks>
internal sealed class NumberSum
{
    private const decimal Largest = 1_000_000_000_000_000m; // keeps products far inside of what a decimal holds

    private readonly List<decimal> terms = [];
    private decimal? alternative; // the other meaning of digits at the beginning, multiplied along
    private Certainty certainty;
    private int start;

    public int End { get; set; }

    /// <summary>Whether a joining word stands behind the last part.</summary>
    public bool IsJoined { get; set; }

    public bool EndsInMultiplier { get; private set; }

    public bool IsEmpty => terms.Count == 0;

    public void AddDigits(IReadOnlyList<decimal> values, int from, int to, Certainty how)
    {
        Begin(from);
        alternative = values.Count > 1 ? values[1] : null;
        Added(values[0], to, how);
    }

    /// <summary>Adds a word, or says that it begins another number.</summary>
    public bool TryAdd(Form form, int from, int to, bool isJoined)
    {
        var isMultiplier = form.Kind == FormKind.Multiplier;
        if (!(IsEmpty || (isMultiplier ? CanMultiply(form.Value) : HasRoomFor(form.Value, isJoined))))
        {
            return false;
        }

        Begin(from);
        Added(isMultiplier ? Product(form.Value) : form.Value, to, form.Certainty);
        EndsInMultiplier = isMultiplier;
        return true;
    }

    public NumberMention Mention(string printed)
    {
        var value = terms.Sum();
        IReadOnlyList<decimal> values = alternative is { } other && terms.Count == 1 ? [value, other] : [value];

        // One and two are articles, pronouns or dual endings in many a language.
        var how = certainty == Certainty.Written && value is 0 or 1 or 2 ? Certainty.Possible : certainty;
        return new NumberMention(values, how, start, printed[start..End]);
    }

    public void Clear()
    {
        terms.Clear();
        (alternative, certainty, IsJoined, EndsInMultiplier) = (null, Certainty.Possible, false, false);
    }

    private void Begin(int from) => start = IsEmpty ? from : start;

    private void Added(decimal value, int to, Certainty how)
    {
        terms.Add(value);
        (certainty, End, IsJoined) = ((Certainty)Math.Max((int)certainty, (int)how), to, false);
        EndsInMultiplier = false;
    }

    private decimal Product(decimal factor)
    {
        var below = terms.AsEnumerable().Reverse().TakeWhile(t => t < factor).ToList();
        terms.RemoveRange(terms.Count - below.Count, below.Count);
        alternative *= factor;
        return (below.Count == 0 ? 1 : below.Sum()) * factor;
    }

    private bool CanMultiply(decimal factor) => !IsJoined && terms.Sum() < Largest / factor;

    private bool HasRoomFor(decimal value, bool isJoined)
    {
        var last = terms[^1];
        if (value < 1 || last < 1 || (certainty == Certainty.Digits && !EndsInMultiplier))
        {
            return false;
        }

        // Arabic says the ones first: five-and-twenty.
        return (isJoined && last < 10 && value is >= 20 and < 100) || (last >= 20 || last == 10 ? value < Room(last) : false);
    }

    /// <summary>What fits below a value: tens take ones, and French sixty and eighty take up to nineteen; hundreds take up to 99, and so on.</summary>
    private static decimal Room(decimal last)
    {
        var room = 1m;
        while (last % (room * 10) == 0)
        {
            room *= 10;
        }

        return last is 60 or 80 ? 20 : room;
    }
}
