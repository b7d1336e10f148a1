namespace Distribution.Service.Relays;

/// <summary>One connection; one letter at a time.</summary>
internal interface IRelayConnection : IAsyncDisposable
{
    /// <summary>Whether another letter may be sent over it.</summary>
    bool IsUsable { get; }

    /// <summary>Sends a letter and says what became of it; never throws for what a relay does.</summary>
    Task<RelayReply> SendAsync(Letter letter);
}
