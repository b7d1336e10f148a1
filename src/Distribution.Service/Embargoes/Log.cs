namespace Distribution.Service.Embargoes;

/// <summary>What the embargoes say of themselves.</summary>
internal static partial class Log
{
    [LoggerMessage(5001, LogLevel.Warning, "Release {Release} is held: the rules of its zone changed since its embargo was set")]
    public static partial void ZoneRulesChanged(this ILogger log, long release);
}
