namespace Distribution.Service.Relays;

/// <summary>A connection that is there when it is needed: opened at first use, again after a break or its share of messages.</summary>
internal sealed class RelayLine(RelayDoor door) : IAsyncDisposable
{
    private IRelayConnection? connection;

    public bool IsReady => connection is { IsUsable: true };

    /// <summary>Returns when a letter can be written at once.</summary>
    public async Task ReadyAsync(CancellationToken cancellation)
    {
        if (!IsReady)
        {
            await CloseAsync();
            connection = await door.ConnectAsync(cancellation);
        }
    }

    public async Task<RelayReply> SendAsync(Letter letter)
    {
        var reply = await connection!.SendAsync(letter);
        if (reply.Outcome is RelayOutcome.RelayRefused)
        {
            door.Close(reply.Text);
            await CloseAsync();
        }
        else if (reply.Outcome is not RelayOutcome.Broken)
        {
            door.Passed();
        }

        return reply;
    }

    public async ValueTask DisposeAsync() => await CloseAsync();

    private async Task CloseAsync()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
            connection = null;
        }
    }
}
