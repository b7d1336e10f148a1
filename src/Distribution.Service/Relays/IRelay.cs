namespace Distribution.Service.Relays;

/// <summary>A way out of the house: SMTP, or a folder.</summary>
internal interface IRelay
{
    /// <summary>Whether a second attempt overwrites the first, so that nothing can be double (ENGINE E17).</summary>
    bool NeverDoubles { get; }

    /// <summary>Opens a connection that is ready for MAIL.</summary>
    /// <exception cref="RelayUnreachableException">It cannot be reached or refuses us.</exception>
    Task<IRelayConnection> ConnectAsync(CancellationToken cancellation);
}
