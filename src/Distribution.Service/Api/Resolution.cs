namespace Distribution.Service.Api;

/// <summary>How an uncertain delivery is settled.</summary>
internal enum Resolution
{
    /// <summary>It arrived.</summary>
    Sent,

    /// <summary>It is sent once more.</summary>
    Resend,
}
