namespace Distribution.Service.Waking;

/// <summary>What the waking says of itself.</summary>
internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Warning, "Job {Job} for {Id} could not be enqueued; the sweep does it")]
    public static partial void NotEnqueued(this ILogger log, Exception failure, string job, long id);

    [LoggerMessage(3002, LogLevel.Error, "A step of the sweep failed and runs again in a second")]
    public static partial void SweepFailed(this ILogger log, Exception failure);

    [LoggerMessage(3003, LogLevel.Error, "Opening mailing {Mailing} failed and is tried again")]
    public static partial void OpeningFailed(this ILogger log, Exception failure, long mailing);
}
