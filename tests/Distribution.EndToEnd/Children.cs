namespace Distribution.EndToEnd;

/// <summary>Processes that end together.</summary>
internal sealed class Children(IEnumerable<Child> all) : IAsyncDisposable
{
    public IReadOnlyList<Child> All { get; } = [.. all];

    public async ValueTask DisposeAsync()
    {
        foreach (var child in All)
        {
            await child.DisposeAsync();
        }
    }
}
