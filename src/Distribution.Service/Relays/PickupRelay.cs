using Distribution.Messages;

namespace Distribution.Service.Relays;

/// <summary>Writes letters into <c>DIR/{kind}/{language}/{row}.eml</c>: for the demo, for tests, and for relays that collect from a folder.</summary>
internal sealed class PickupRelay(string directory) : IRelay, IRelayConnection
{
    public bool NeverDoubles => true;

    public bool IsUsable => true;

    public Task<IRelayConnection> ConnectAsync(CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RelayUnreachableException($"The folder {directory} cannot be written: {failure.Message}", failure);
        }

        return Task.FromResult<IRelayConnection>(this);
    }

    /// <summary>A temporary file in the same folder, flushed to the disk, then renamed: never half a file under its name.</summary>
    public Task<RelayReply> SendAsync(Letter letter)
    {
        var folder = Path.Combine(directory, letter.Folder, letter.Language);
        var final = Path.Combine(folder, $"{letter.Name}.eml");
        var temporary = Path.Combine(folder, $".{letter.Name}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                MessageBytes.WriteTo(letter.Message, file);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, final, overwrite: true);
            return Task.FromResult(new RelayReply(RelayOutcome.Written, final));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(new RelayReply(RelayOutcome.RelayRefused, failure.Message));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
