namespace Distribution.Service.Mailings;

/// <summary>The seven states of a delivery; their sum is the audience.</summary>
internal enum DeliveryState
{
    Pending,

    /// <summary>Claimed: the content may be on its way.</summary>
    Sending,

    Sent,
    Refused,
    Suppressed,
    Cancelled,

    /// <summary>Nobody knows whether it arrived.</summary>
    Uncertain,
}
