namespace Distribution.Service.Releases;

/// <summary>What the office decided about the embargo of a release. Nothing is approved while it is undecided.</summary>
internal enum EmbargoDecision
{
    Undecided,

    /// <summary>There is none: the release is out when its mailing is approved.</summary>
    None,

    Instant,
}
