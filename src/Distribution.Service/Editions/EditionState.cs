namespace Distribution.Service.Editions;

/// <summary>Where an edition is on its way.</summary>
internal enum EditionState
{
    Draft,

    Submitted,

    /// <summary>Approved: what is sent is this text and no other.</summary>
    Sealed,
}
