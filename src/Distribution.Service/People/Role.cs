namespace Distribution.Service.People;

/// <summary>What a person may do.</summary>
internal enum Role
{
    /// <summary>Hands in releases, asks for translations, sets embargoes, schedules mailings.</summary>
    Spokesperson,

    /// <summary>Seals editions and approves mailings.</summary>
    Approver,

    /// <summary>Hands in language versions.</summary>
    Translator,

    /// <summary>Everything, and adds persons.</summary>
    Administrator,
}
