namespace Distribution.Service.Releases;

/// <summary>Where a release is on its way.</summary>
internal enum ReleaseState
{
    Draft,

    /// <summary>A mailing to everybody is approved: it goes out at its instant.</summary>
    Scheduled,

    Public,

    Withdrawn,
}
