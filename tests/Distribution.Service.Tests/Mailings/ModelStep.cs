namespace Distribution.Service.Tests.Mailings;

/// <summary>What may happen to a mailing; where it cannot happen now, nothing does.</summary>
internal enum ModelStep
{
    Arm,
    Open,
    Take,
    Attempt,
    Result,
    GiveBack,

    /// <summary>A lease runs out; nobody has noticed.</summary>
    LeaseEnds,

    /// <summary>Somebody notices.</summary>
    Expire,
    Renew,
    Resend,

    /// <summary>A person settles an uncertain row.</summary>
    Resolve,
    KeepGoing,

    /// <summary>What was to be tried again later is due.</summary>
    TimePasses,
    Finish,
    Pause,
    Hold,
    Cancel,
    Unseal,
    Seal,
    Unsubscribe,
    Suppress,
}
