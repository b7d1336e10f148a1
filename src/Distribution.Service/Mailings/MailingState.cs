namespace Distribution.Service.Mailings;

/// <summary>Where a mailing is on its way.</summary>
internal enum MailingState
{
    Draft,

    /// <summary>Approved, its instant known.</summary>
    Scheduled,

    /// <summary>The audience is being frozen.</summary>
    Arming,

    /// <summary>Everything stands ready behind the closed gate.</summary>
    Armed,

    /// <summary>The gate is open.</summary>
    Open,

    Finished,

    Cancelled,
}
