namespace Distribution.Service.Subscribers;

/// <summary>What a reader gets whose language is not sealed at the lift.</summary>
internal enum LanguagePolicy
{
    /// <summary>The version when it is sealed; the source after <see cref="SubscriberList.WaitFor"/>.</summary>
    Wait,

    /// <summary>The source, with a notice.</summary>
    Source,

    /// <summary>Nothing.</summary>
    Skip,
}
