namespace Distribution.Service.Secrets;

/// <summary>
/// Settings that are secrets, a file each: <c>ConnectionStrings__Distribution</c> in <c>/run/secrets</c> is
/// <c>ConnectionStrings:Distribution</c>, as container engines lay secrets down. They go over the environment.
/// </summary>
internal static class SecretFiles
{
    private const string Setting = $"{SecretsOptions.Section}:{nameof(SecretsOptions.Directory)}";

    /// <summary>Adds the folder's files; a folder that is not there holds none.</summary>
    /// <param name="builder">The configuration so far.</param>
    /// <param name="arguments">Settings given as arguments, which may name the folder.</param>
    public static IConfigurationBuilder AddSecretFiles(this IConfigurationBuilder builder, IEnumerable<KeyValuePair<string, string?>> arguments)
    {
        var named = arguments.LastOrDefault(a => a.Key.Equals(Setting, StringComparison.OrdinalIgnoreCase)).Value;
        var folder = named ?? Environment.GetEnvironmentVariable(Setting.Replace(":", "__", StringComparison.Ordinal));
        return builder.AddInMemoryCollection(Read(folder).Where(f => f.Value is not null).Select(f => new KeyValuePair<string, string?>(f.Setting, f.Value)));
    }

    /// <summary>Files of the folder that this user may not read, and why: the framework's own reader would throw in the middle of a start.</summary>
    public static IEnumerable<(string File, string Reason)> Unreadable(IConfiguration configuration) =>
        Read(configuration[Setting]).Where(f => f.Value is null).Select(f => (f.File, f.Reason!));

    private static IEnumerable<(string File, string Setting, string? Value, string? Reason)> Read(string? named)
    {
        var folder = Path.GetFullPath(named ?? SecretsOptions.DefaultDirectory);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(ReadFile) : [];
    }

    private static (string File, string Setting, string? Value, string? Reason) ReadFile(string file)
    {
        var setting = Path.GetFileName(file).Replace("__", ":", StringComparison.Ordinal);
        try
        {
            return (file, setting, File.ReadAllText(file).TrimEnd('\r', '\n'), null); // an editor ends the last line
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (file, setting, null, failure.Message);
        }
    }
}
