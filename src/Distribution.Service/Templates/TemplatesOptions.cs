namespace Distribution.Service.Templates;

/// <summary>Texts that a person may edit: <c>Templates:*</c>.</summary>
internal sealed class TemplatesOptions
{
    public const string Section = "Templates";

    /// <summary>Folder whose files stand in for those of the same name that came with the program; they survive an upgrade. Default: none.</summary>
    public string? Directory { get; set; }
}
