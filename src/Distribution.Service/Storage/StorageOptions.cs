namespace Distribution.Service.Storage;

/// <summary>Where everything is kept: <c>Storage:*</c>, beside <c>ConnectionStrings:Distribution</c>.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>SQLite in <see cref="DataFolder"/> and jobs in memory, one process. Default: false.</summary>
    public bool Embedded { get; set; }

    /// <summary>Folder of the embedded database and of the secrets it makes for itself. Default: <c>data</c>.</summary>
    public string DataFolder { get; set; } = "data";
}
