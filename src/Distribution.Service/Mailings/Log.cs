namespace Distribution.Service.Mailings;

/// <summary>What the sending says of itself: ids and counts, never an address, a title or a text.</summary>
internal static partial class Log
{
    [LoggerMessage(2001, LogLevel.Warning, "The ledger's statement is repeated")]
    public static partial void LedgerRepeats(this ILogger log, Exception failure);

    [LoggerMessage(2002, LogLevel.Error, "The ledger's statement failed and is repeated row by row")]
    public static partial void LedgerRowByRow(this ILogger log, Exception failure);

    [LoggerMessage(2003, LogLevel.Error, "The ledger could not store delivery {Delivery}")]
    public static partial void LedgerRowFailed(this ILogger log, Exception failure, long delivery);

    [LoggerMessage(2004, LogLevel.Information, "Mailing {Mailing} is armed: {Audience} persons in {Batches} batches")]
    public static partial void Armed(this ILogger log, long mailing, int audience, int batches);

    [LoggerMessage(2005, LogLevel.Information, "Mailing {Mailing} is open")]
    public static partial void Opened(this ILogger log, long mailing);

    [LoggerMessage(2006, LogLevel.Warning, "Mailing {Mailing} is held: {Reason}")]
    public static partial void HeldByService(this ILogger log, long mailing, string reason);

    [LoggerMessage(2007, LogLevel.Warning, "Batch {Batch} was lost to another worker")]
    public static partial void BatchLost(this ILogger log, long batch);

    [LoggerMessage(2008, LogLevel.Warning, "The relay cannot be used and is tried again in {Pause}: {Reason}")]
    public static partial void RelayDown(this ILogger log, TimeSpan pause, string reason);

    [LoggerMessage(2009, LogLevel.Error, "A sending connection failed and starts again")]
    public static partial void ConnectionFailed(this ILogger log, Exception failure);

    [LoggerMessage(2010, LogLevel.Error, "The leases of this process could not be renewed")]
    public static partial void RenewalFailed(this ILogger log, Exception failure);

    [LoggerMessage(2011, LogLevel.Warning, "The audience of mailing {Mailing} changed while it was armed; it is armed again")]
    public static partial void ArmingRepeated(this ILogger log, long mailing);
}
