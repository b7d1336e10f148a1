namespace Distribution.EndToEnd;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const int Tries = 50;

    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("distribution-").FullName;

    public string Path { get; }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>A process that is just ending may write a last file while the folder is being emptied, so it is tried again.</summary>
    public void Dispose()
    {
        for (var left = Tries; Directory.Exists(Path); left--)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (IOException) when (left > 1)
            {
                Thread.Sleep(100);
            }
        }
    }
}
