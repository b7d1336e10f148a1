namespace Distribution.Reading.Parts;

/// <summary>What a block of a manuscript was recognised as.</summary>
internal enum PartKind
{
    Symbol,
    Kicker,
    Title,
    Subtitle,
    Date,
    Dateline,
    Embargo,
    EndMark,
    Contacts,
    Boilerplate,
    Notes,

    /// <summary>Nothing of the release: the name of a picture, a mark left by a page.</summary>
    Stray,
}
