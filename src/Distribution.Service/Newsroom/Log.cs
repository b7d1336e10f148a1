namespace Distribution.Service.Newsroom;

internal static partial class Log
{
    /// <remarks>Names the route, never the address: that may hold a token.</remarks>
    [LoggerMessage(601, LogLevel.Error, "The page {Route} failed.")]
    public static partial void PageFailed(ILogger logger, string? route, Exception failure);
}
