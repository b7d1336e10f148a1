namespace Distribution.Messages;

/// <summary>What a mail of a release is to its reader.</summary>
public enum MailKind
{
    /// <summary>An embargoed copy for one accredited journalist, named in it.</summary>
    Advance,

    /// <summary>The release itself, at or after the lift.</summary>
    Release,

    /// <summary>A look at what will be sent, for persons of the office.</summary>
    Proof,
}
