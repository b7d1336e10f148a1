namespace Distribution.Service.Health;

/// <summary>What the looking after itself says.</summary>
internal static partial class Log
{
    [LoggerMessage(6001, LogLevel.Warning, "The database did not answer when the process was asked whether it is ready")]
    public static partial void DatabaseSilent(this ILogger log, Exception failure);
}
