namespace Distribution.Service.Storage;

/// <summary>What the storage says of itself.</summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Warning, "A change of release {Release} waited too long: {Ended} database sessions were ended")]
    public static partial void BlockersEnded(this ILogger log, long release, int ended);
}
