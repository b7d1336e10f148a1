namespace Distribution.Translation.Alignments;

/// <summary>The cheapest way through two sequences of passages in order: pairs, merges, splits, and passages left out.</summary>
/// <param name="Steps">In order; a step without source or without version passages is one left out.</param>
/// <param name="Cost">Its cost: lower is likelier.</param>
internal sealed record Path(IReadOnlyList<Pair> Steps, double Cost)
{
    private const double LeftOut = 6;
    private const double Regrouped = 6; // translators do merge and split paragraphs, but no oftener than they lose one

    private const int Band = 80; // passages beside the diagonal; only texts of hundreds of passages reach beyond it

    private static readonly (int Source, int Version, double Cost)[] Moves = [(1, 1, 0), (1, 0, LeftOut), (0, 1, LeftOut), (2, 1, Regrouped), (1, 2, Regrouped)];

    public static Path Cheapest(IReadOnlyList<Passage> source, IReadOnlyList<Passage> version)
    {
        var likeness = new Likeness(source, version);
        var costs = new double[source.Count + 1, version.Count + 1];
        var moves = new (int Source, int Version)[source.Count + 1, version.Count + 1];
        for (var s = 0; s <= source.Count; s++)
        {
            for (var v = 0; v <= version.Count; v++)
            {
                costs[s, v] = s + v == 0 ? 0 : double.PositiveInfinity;
                if (!IsNearDiagonal(s, v, source.Count, version.Count))
                {
                    continue;
                }

                foreach (var (ds, dv, price) in Moves)
                {
                    if (ds > s || dv > v || double.IsPositiveInfinity(costs[s - ds, v - dv]))
                    {
                        continue;
                    }

                    var cost = costs[s - ds, v - dv] + price + (ds * dv == 0 ? 0 : likeness.Cost(s - ds, ds, v - dv, dv));
                    if (cost < costs[s, v])
                    {
                        (costs[s, v], moves[s, v]) = (cost, (ds, dv));
                    }
                }
            }
        }

        return new Path(Back(source, version, moves), costs[source.Count, version.Count]);
    }

    /// <summary>Keeps the work proportional to the length of foreign texts.</summary>
    private static bool IsNearDiagonal(int s, int v, int ofSource, int ofVersion)
    {
        var slope = (double)Math.Max(1, ofVersion) / Math.Max(1, ofSource);
        return Math.Abs(v - (s * slope)) <= Band * Math.Max(1, slope);
    }

    private static List<Pair> Back(IReadOnlyList<Passage> source, IReadOnlyList<Passage> version, (int Source, int Version)[,] moves)
    {
        var steps = new List<Pair>();
        for (var (s, v) = (source.Count, version.Count); s + v > 0;)
        {
            var (ds, dv) = moves[s, v];
            steps.Add(new Pair([.. source.Skip(s - ds).Take(ds)], [.. version.Skip(v - dv).Take(dv)]));
            (s, v) = (s - ds, v - dv);
        }

        steps.Reverse();
        return steps;
    }
}
