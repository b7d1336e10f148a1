namespace Distribution.Reading.Tests;

/// <summary>Finds the folders of the repository that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Folder(params string[] names) => Path.Combine([Root, .. names]);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Distribution.sln")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository."));
}
