namespace Distribution.Texts;

/// <summary>Which of two instants a wall-clock time means, where the clocks go back over it.</summary>
public enum Occurrence
{
    /// <summary>The first time round, still on summer time.</summary>
    Earlier,

    /// <summary>The second time round, on standard time.</summary>
    Later,
}
