namespace Distribution.Service.Telemetry;

/// <summary>What the watching says of itself.</summary>
internal static partial class Log
{
    [LoggerMessage(5001, LogLevel.Warning, "The queue could not be looked at; its figures are left out")]
    public static partial void QueueUnknown(this ILogger log, Exception failure);
}
