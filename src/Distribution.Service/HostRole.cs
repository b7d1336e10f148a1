namespace Distribution.Service;

/// <summary>What a process does.</summary>
internal enum HostRole
{
    /// <summary>A verb of the command line: the desks only.</summary>
    Verb,

    /// <summary>Pages.</summary>
    Web,

    /// <summary>Sending.</summary>
    Worker,

    /// <summary>Both.</summary>
    All,
}
