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
        var folder = Path.GetFullPath(named ?? Environment.GetEnvironmentVariable(Setting.Replace(":", "__", StringComparison.Ordinal)) ?? SecretsOptions.DefaultDirectory);
        return builder.AddKeyPerFile(files =>
        {
            files.FileProvider = Directory.Exists(folder) ? new Microsoft.Extensions.FileProviders.PhysicalFileProvider(folder) : null;
            files.Optional = true;
            files.IgnoreCondition = name => WhyUnreadable(Path.Combine(folder, name)) is not null; // said by Unreadable, not thrown in the middle of a start
        });
    }

    /// <summary>Files of the folder that this user may not read, and why.</summary>
    public static IEnumerable<(string File, string Reason)> Unreadable(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(configuration[Setting] ?? SecretsOptions.DefaultDirectory);
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder) : [];
        return files.Select(f => (File: f, Reason: WhyUnreadable(f))).Where(f => f.Reason is not null).Select(f => (f.File, f.Reason!));
    }

    private static string? WhyUnreadable(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure.Message;
        }
    }
}
