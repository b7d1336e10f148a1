namespace Distribution.Service.Cli;

/// <summary>Exit codes (DESIGN §6). None of them hides a partial effect.</summary>
internal static class Exit
{
    /// <summary>Done, findings included.</summary>
    public const int Done = 0;

    /// <summary>Refused, or input that cannot be read.</summary>
    public const int Refused = 1;

    /// <summary>Called or configured wrongly.</summary>
    public const int Usage = 2;

    /// <summary>Database or relay cannot be reached.</summary>
    public const int Unreachable = 3;
}
