using System.Diagnostics;
using Distribution.Service.Telemetry;

namespace Distribution.Service.Mailings;

/// <summary>A batch that this process holds, until every row it loaded was dealt with.</summary>
internal sealed class LeasedBatch(long id, long fence, IReadOnlyList<DeliveryRow> rows)
{
    private int left = rows.Count;

    public long Id => id;

    public long Fence => fence;

    public IReadOnlyList<DeliveryRow> Rows => rows;

    /// <summary>Another worker took it: nothing more of it is attempted here.</summary>
    public bool IsLost { get; set; }

    /// <summary>The span from taking it to giving it back; null while nobody listens.</summary>
    public Activity? Trace { get; } = Traces.BeginApart("batch", "batch", id);

    /// <summary>Tells that a row was dealt with; true for the last.</summary>
    public bool Done() => Interlocked.Decrement(ref left) == 0;
}
