using Distribution.Texts;

namespace Distribution.Service.Storage;

/// <summary>The folder of an embedded installation, owned by one running process.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream held;

    private DataFolder(FileStream held) => this.held = held;

    /// <summary>Makes sure that the folder is there and can be written.</summary>
    public static Finding? WhyUnusable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Finding.Error("data-folder-unusable", ("folder", folder), ("reason", failure.Message));
        }
    }

    /// <summary>Takes the folder for this process until it ends, however it ends: the system gives a dead process's lock back.</summary>
    public static Answer<DataFolder> Own(string folder)
    {
        if (WhyUnusable(folder) is { } refusal)
        {
            return refusal;
        }

        try
        {
            return new DataFolder(new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return Finding.Error("data-folder-in-use", ("folder", folder));
        }
    }

    public void Dispose() => held.Dispose();
}
