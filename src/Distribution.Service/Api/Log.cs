namespace Distribution.Service.Api;

internal static partial class Log
{
    /// <remarks>Names the route, never the address or what was sent.</remarks>
    [LoggerMessage(701, LogLevel.Error, "The operation {Route} failed.")]
    public static partial void OperationFailed(ILogger logger, string? route, Exception failure);
}
