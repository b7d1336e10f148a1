namespace Distribution.Service.Subscribers;

/// <summary>Whether a subscriber may be mailed.</summary>
internal enum SubscriberStatus
{
    Unconfirmed,
    Confirmed,

    /// <summary>Bounced, complained or asked never to be mailed again.</summary>
    Suppressed,
}
