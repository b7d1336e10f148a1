namespace Distribution.Service.Tests;

/// <summary>Clears up after a test.</summary>
internal static class Leftovers
{
    private const int Tries = 50;

    /// <summary>Removes a folder; a background part that is just ending may write a last file while it is being emptied, so it is tried again.</summary>
    public static async Task RemoveAsync(string folder)
    {
        for (var left = Tries; Directory.Exists(folder); left--)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (left > 1)
            {
                await Task.Delay(100);
            }
        }
    }
}
