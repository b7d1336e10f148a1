namespace Distribution.Service.Outbox;

/// <summary>What the post says of itself.</summary>
internal static partial class Log
{
    [LoggerMessage(4001, LogLevel.Warning, "The relay refused outbox mail {Mail}")]
    public static partial void Refused(this ILogger log, long mail);
}
