namespace Distribution.Service.Mailings;

/// <summary>What a mailing is.</summary>
internal enum MailingKind
{
    /// <summary>Embargoed copies to the accredited.</summary>
    Advance,

    /// <summary>The release to everybody, at the lift.</summary>
    Release,
}
