using Distribution.Service.Storage;
using Distribution.Texts;
using Npgsql;

namespace Distribution.Service.Cli;

/// <summary>What is wrong with where everything is to be kept, before anything is opened.</summary>
internal static class StorageFaults
{
    public static List<Finding> Of(IConfiguration configuration)
    {
        var connection = ConnectionString(configuration);
        var embedded = IsEmbedded(configuration);
        if (connection is null && !embedded)
        {
            return [Finding.Error("storage-missing")];
        }

        if (connection is not null && embedded)
        {
            return [Finding.Error("storage-named-twice")];
        }

        if (connection is not null)
        {
            return IsReadable(connection) ? [] : [Finding.Error("connection-string-invalid")];
        }

        return DataFolder.WhyUnusable(Folder(configuration)) is { } fault ? [fault] : [];
    }

    public static bool IsEmbedded(IConfiguration configuration) =>
        bool.TryParse(configuration[$"{StorageOptions.Section}:{nameof(StorageOptions.Embedded)}"], out var embedded) && embedded;

    /// <summary>The data folder of an embedded installation.</summary>
    public static string Folder(IConfiguration configuration) =>
        Path.GetFullPath(configuration[$"{StorageOptions.Section}:{nameof(StorageOptions.DataFolder)}"] ?? new StorageOptions().DataFolder);

    private static string? ConnectionString(IConfiguration configuration) =>
        configuration.GetConnectionString("Distribution") is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static bool IsReadable(string connection)
    {
        try
        {
            return !string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(connection).Host);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or KeyNotFoundException)
        {
            return false;
        }
    }
}
