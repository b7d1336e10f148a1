namespace Distribution.Service.Relays;

/// <summary>Replies and faults, mapped once (ENGINE E16).</summary>
internal enum RelayOutcome
{
    /// <summary>2xx to the final dot.</summary>
    Accepted,

    /// <summary>Written into the pickup folder.</summary>
    Written,

    /// <summary>4xx for this recipient: again later.</summary>
    Later,

    /// <summary>5xx for this recipient.</summary>
    RefusedRecipient,

    /// <summary>5.7.x or 4.7.x: the sender's fault, the subscriber untouched.</summary>
    RefusedSender,

    /// <summary>5xx to the final dot: the message's fault.</summary>
    RefusedMessage,

    /// <summary>421 or a break before the dot: the same row again on a new connection.</summary>
    Broken,

    /// <summary>A break after the dot was handed over: nobody knows.</summary>
    Uncertain,

    /// <summary>Authentication or MAIL refused: nothing goes through this relay.</summary>
    RelayRefused,
}
