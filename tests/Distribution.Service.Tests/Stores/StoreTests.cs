using System.Diagnostics;

namespace Distribution.Service.Tests.Stores;

/// <summary>What every test on a database has: its own store, its own cast.</summary>
public abstract class StoreTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly StoreKind kind;
    private readonly (string Name, string? Value)[] settings;

    private protected StoreTests(StoreKind kind, params (string Name, string? Value)[] settings) => (this.kind, this.settings) = (kind, settings);

    private protected Store Store { get; private set; } = null!;

    private protected Cast Cast { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Store = await Store.NewAsync(kind, settings);
        Cast = await Cast.GatherAsync(Store);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Store is not null)
        {
            await Store.DisposeAsync();
        }
    }

    /// <summary>Waits until something is true; bounds a hang, nothing finer.</summary>
    private protected static async Task UntilAsync(Func<Task<bool>> isTrue)
    {
        for (var waited = Stopwatch.StartNew(); !await isTrue(); await Task.Delay(50))
        {
            Assert.True(waited.Elapsed < Patience, "it did not come true in two minutes");
        }
    }
}
